import { LinkButton } from '#design/button/button.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { useWords } from '#design/words/words.tsx'

/** Nothing stands at this address, or nothing the reader may know of: the two look the same. */
export function NotFoundPage() {
  const { t } = useWords()
  return (
    <>
      <PageHeader title={t('web.not-found.title')} lead={t('web.not-found.lead')} />
      <LinkButton href="/">{t('web.to-home')}</LinkButton>
    </>
  )
}
