import { type Decision, objection, objects } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import type { Circumstances } from './circumstances.ts'
import { notYourClaim, yourDesk } from './desk-work.ts'
import type { TitleFact } from './facts.ts'
import { stamp } from './standing.ts'
import type { Title } from './title.ts'

/** The officer who took a title gives it to a colleague; a supervisor gives anybody's, taken or not. */
export function handOver(
  title: Title,
  { to, note }: InputOf<'handOver'>,
  c: Circumstances,
): Decision<TitleFact, 'not-your-turn' | 'not-claimed' | 'not-your-claim' | 'no-such-colleague'> {
  const { caller, colleague } = c
  const desk = yourDesk(title, c)
  if (objects(desk)) return desk
  const notYours = caller.rights.includes('supervise') ? undefined : notYourClaim(desk, c)
  if (notYours) return notYours
  if (colleague?.id !== to) return objection('invalid', 'no-such-colleague', {}, '/to')

  const { organisation, organisationName } = caller
  return [
    {
      type: 'HandedOver',
      ...stamp(title, c),
      to: { user: colleague.id, name: colleague.name, organisation, organisationName },
      ...(note !== undefined && { note }),
    },
  ]
}
