import { ExamplesPage } from '#design/examples-page.tsx'
import type { PageProps } from '../page.ts'
import { useVisit } from '../session.tsx'

/** The components of the product, for those who build pages and those who check them. */
export function DesignPage({ query }: PageProps) {
  const { chooseLanguage } = useVisit()
  return <ExamplesPage query={query} onLanguage={chooseLanguage} />
}
