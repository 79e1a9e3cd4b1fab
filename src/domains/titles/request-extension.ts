import { addMonths } from '#kernel/calendar.ts'
import { type Decision, type Objections, objection } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import { changeSteps, filed, otherChange, requested } from './change.ts'
import type { Circumstances } from './circumstances.ts'
import type { TitleFact } from './facts.ts'
import { isDay } from './field-checks.ts'
import type { Title } from './title.ts'

type Unextendable = 'not-domiciled-yet' | 'change-pending' | 'title-expired' | 'extended-enough'

/**
 * The applicant asks for a later expiry, before the present one has passed, as often and as far as the law allows;
 * the ministry sees it again where it gave its visa, then the bank.
 */
export function requestExtension(
  title: Title,
  { until, reason }: InputOf<'requestExtension'>,
  c: Circumstances,
): Decision<TitleFact, Unextendable | 'not-a-day' | 'not-later' | 'extended-too-far'> {
  const unextendable = notToExtend(title, c)
  const { domiciliation } = title
  if (unextendable) return unextendable
  if (!domiciliation) return objection('conflict', 'not-domiciled-yet')
  const { expiresOn } = domiciliation
  const latest = addMonths(expiresOn, c.law.extension.months)
  if (!isDay(until)) return objection('invalid', 'not-a-day', {}, '/until')
  if (until <= expiresOn) return objection('invalid', 'not-later', { expiresOn }, '/until')
  if (until > latest) return objection('invalid', 'extended-too-far', { latest }, '/until')

  const steps = changeSteps(title, true)
  const [at = 'bank'] = steps
  return requested({ kind: 'extension', ...filed(title, reason, c), until, steps, at }, title, c)
}

/** Why this title cannot be extended now, to whatever day. */
export function notToExtend(title: Title, { law, today }: Circumstances): Objections<Unextendable> | undefined {
  const { domiciliation, timesExtended = 0 } = title
  const { times } = law.extension
  if (!domiciliation) return objection('conflict', 'not-domiciled-yet')
  if (domiciliation.expiresOn < today) return objection('conflict', 'title-expired')
  if (timesExtended >= times) return objection('conflict', 'extended-enough', { times })
  return otherChange(title)
}
