import { LinkButton } from '#design/button/button.tsx'
import { PageHeader } from '#design/page-header/page-header.tsx'
import { useWords } from '#design/words/words.tsx'

/** The thing exists, but it is not for the reader's role. */
export function ForbiddenPage() {
  const { t } = useWords()
  return (
    <>
      <PageHeader title={t('web.forbidden.title')} lead={t('web.forbidden.lead')} />
      <LinkButton href="/">{t('web.to-home')}</LinkButton>
    </>
  )
}
