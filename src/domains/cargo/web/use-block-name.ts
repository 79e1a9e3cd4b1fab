import { useWords } from '#design/words/words.tsx'
import { transitBlock } from '../lot.ts'
import type { LotView } from '../views.ts'

/** The name of a block in the reader's language, by its id or kind: the law's, or that it was put by hand. */
export function useBlockName({ blocks }: Pick<LotView, 'blocks'>): (id: string) => string {
  const { t, language } = useWords()
  return (id) =>
    blocks.find((block) => block.id === id || block.kind === id)?.name?.[language] ??
    t(id === transitBlock ? 'cargo.board.transit' : 'cargo.board.hold')
}
