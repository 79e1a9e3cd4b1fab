export interface Cell {
  readonly row: number
  readonly column: number
}

/**
 * The cell a key leads to; `undefined` when the key belongs to the control itself (typing, an open list, the middle of a text).
 * One row beyond the last means: a new line is wanted. Left and right follow the direction of the page.
 */
export function cellAfterKey(
  event: Pick<KeyboardEvent, 'key' | 'target' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
  { row, column }: Cell,
  size: { readonly rows: number; readonly columns: number },
  direction: 'ltr' | 'rtl',
): Cell | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return undefined
  const forward = direction === 'ltr' ? 'ArrowRight' : 'ArrowLeft'
  const back = direction === 'ltr' ? 'ArrowLeft' : 'ArrowRight'
  const caret = caretOf(event.target)

  if (event.key === 'Enter' && caret !== 'choice') return { row: row + 1, column: row + 1 === size.rows ? 0 : column }
  if (event.key === 'ArrowDown' && caret !== 'choice' && row + 1 < size.rows) return { row: row + 1, column }
  if (event.key === 'ArrowUp' && caret !== 'choice' && row > 0) return { row: row - 1, column }
  if (event.key === forward && (caret.includes('end') || caret === 'choice') && column + 1 < size.columns)
    return { row, column: column + 1 }
  if (event.key === back && (caret.includes('start') || caret === 'choice') && column > 0)
    return { row, column: column - 1 }
  return undefined
}

type Caret = 'choice' | 'start' | 'end' | 'start-and-end' | 'middle'

function caretOf(target: EventTarget | null): Caret {
  const text = target as Partial<Pick<HTMLInputElement, 'value' | 'selectionStart' | 'selectionEnd'>> | null
  if (text?.selectionStart === undefined || text.selectionStart === null) return 'choice'
  if (text.selectionStart !== text.selectionEnd) return 'middle'
  const atStart = text.selectionStart === 0
  const atEnd = text.selectionEnd === text.value?.length
  if (atStart && atEnd) return 'start-and-end'
  return atStart ? 'start' : atEnd ? 'end' : 'middle'
}
