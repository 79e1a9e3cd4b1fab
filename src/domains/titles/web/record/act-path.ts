import type { TitleAct } from '../../acts.ts'

/** Where an act on a title is sent: `requestChangeOfBank` → `/api/titles/…/request-change-of-bank`. */
export const actPath = (title: string, act: TitleAct): string =>
  `/api/titles/${title}/${act.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

/** What an act gives back: where the title stands now, and its version, which is the number of its last fact. */
export interface ActDone {
  readonly id: string
  readonly version: number
  readonly status: string
  readonly number?: string
  readonly at: string
}
