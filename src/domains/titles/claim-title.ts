import { type Decision, objection, objects } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import { claimedByAnother, yourDesk } from './desk-work.ts'
import type { TitleFact } from './facts.ts'
import { stamp } from './standing.ts'
import type { Title } from './title.ts'

/** An officer takes a title at his desk, so that colleagues do not work on it at the same time. */
export function claimTitle(
  title: Title,
  _input: InputOf<'claim'>,
  c: Circumstances,
): Decision<TitleFact, 'not-your-turn' | 'claimed-by-another' | 'claimed-by-you'> {
  const desk = yourDesk(title, c)
  const taken = claimedByAnother(title, c)
  if (objects(desk)) return desk
  if (taken) return taken
  if (desk.claimedBy?.user === c.caller.user) return objection('conflict', 'claimed-by-you')

  return [{ type: 'Claimed', ...stamp(title, c) }]
}
