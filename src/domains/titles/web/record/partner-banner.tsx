import { Banner } from '#design/banner/banner.tsx'
import { useWords } from '#design/words/words.tsx'
import type { TitleView } from '../../views.ts'

/** The system of the desk that has the title does not answer: since when, how many wait, and what happens meanwhile. */
export function PartnerBanner({ view: { desk } }: { view: TitleView }) {
  const { t, format } = useWords()
  const partner = desk?.partner
  if (!desk || !partner?.down) return null
  const names = desk.names.join(', ')
  return (
    <Banner kind="warning">
      {partner.since === undefined
        ? t('titles.page.partner.down', { names, waiting: partner.waiting })
        : t('titles.page.partner.down-since', {
            names,
            since: format.instant(partner.since),
            waiting: partner.waiting,
          })}
    </Banner>
  )
}
