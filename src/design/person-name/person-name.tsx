import { useWords } from '#design/words/words.tsx'

/** A person, with the organisation they act for; whole in any direction of text. */
export function PersonName({ name, organisation }: { name: string; organisation?: string | undefined }) {
  const { t } = useWords()
  return <bdi>{organisation ? t('design.person.of', { name, organisation }) : name}</bdi>
}
