import type { CodeOption, SearchCodes } from '#design/code-picker/code-option.ts'
import type { Option } from '#design/select/select.tsx'

interface ColumnOf<Row> {
  readonly key: keyof Row & string
  readonly head: string
  /** Room it asks for beside the others; 1 when absent. */
  readonly share?: number | undefined
}

/** What is typed in a column. */
export type GridColumn<Row> = ColumnOf<Row> &
  (
    | { readonly kind: 'text' | 'number' }
    | { readonly kind: 'select'; readonly options: readonly Option[] }
    | { readonly kind: 'code'; readonly search: SearchCodes; readonly onTake?: (row: Row, option: CodeOption) => Row }
  )
