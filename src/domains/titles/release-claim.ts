import { type Decision, objects } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import { notYourClaim, yourDesk } from './desk-work.ts'
import type { TitleFact } from './facts.ts'
import { stamp } from './standing.ts'
import type { Title } from './title.ts'

/** The officer who took a title, or a supervisor, puts it back for colleagues. */
export function releaseClaim(
  title: Title,
  _input: InputOf<'release'>,
  c: Circumstances,
): Decision<TitleFact, 'not-your-turn' | 'not-claimed' | 'not-your-claim'> {
  const desk = yourDesk(title, c)
  if (objects(desk)) return desk

  return notYourClaim(desk, c) ?? [{ type: 'ClaimReleased', ...stamp(title, c) }]
}
