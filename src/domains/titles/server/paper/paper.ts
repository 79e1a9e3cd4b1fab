/** What a paper says, word for word, as the template lays it out. No decision is left to the template but the layout. */

/** Text and the way it runs, whatever the language of the paper: a code or a foreign name stays whole in an Arabic line. */
export interface Run {
  readonly text: string
  readonly dir: 'ltr' | 'rtl'
}

export interface LabelledRuns {
  readonly label: string
  /** Set one after the other with a dot between, each whole. */
  readonly value: readonly Run[]
}

export interface PaperSection {
  readonly heading: string
  readonly pairs: readonly LabelledRuns[]
}

export interface PaperTable {
  readonly heading: string
  /** `wide` columns share what the others leave; `end` ones hold figures. */
  readonly columns: readonly { readonly label: string; readonly kind: 'plain' | 'wide' | 'end' }[]
  readonly rows: readonly (readonly Run[])[]
}

export interface Paper {
  readonly language: string
  readonly dir: 'ltr' | 'rtl'
  readonly issuer: string
  readonly kind: string
  readonly number: string
  readonly state: string
  /** Said across the page of what is not in force. */
  readonly warning?: string
  /** The code that leads to the verification page, as SVG, and what it is for. */
  readonly code: { readonly svg: string; readonly says: string }
  readonly blocks: readonly (PaperSection | PaperTable)[]
  readonly page: string
  readonly foot: readonly LabelledRuns[]
}

/** Text that runs as its letters do. */
export const run = (text: string): Run => ({ text, dir: /\p{Script=Arabic}/u.test(text) ? 'rtl' : 'ltr' })
