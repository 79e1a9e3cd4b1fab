/** Ways of looking at the board: everything running, only what waits for the reader, what is over. */
export const boardViews = ['running', 'mine', 'over'] as const
export type BoardView = (typeof boardViews)[number]

export const viewOf = (text: string | null): BoardView => boardViews.find((one) => one === text) ?? 'running'

const queries: Readonly<Record<BoardView, Readonly<Record<string, string>>>> = {
  running: { state: 'running' },
  mine: { state: 'running', mine: 'yes' },
  over: { state: 'over' },
}

const present = (values: Readonly<Record<string, string | undefined>>): URLSearchParams =>
  new URLSearchParams(
    Object.entries(values).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]])),
  )

/** The address of the page that shows it, and what it asks the server for. */
export const boardAddress = (view: BoardView, q: string, after?: string): string =>
  `/calls?${present({ view, q, after })}`
export const boardRequest = (view: BoardView, q: string, after?: string): string =>
  `/api/calls?${present({ ...queries[view], q, after })}`
