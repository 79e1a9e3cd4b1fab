import type { TitleAct } from '../../acts.ts'
import type { PossibleAct } from '../../views.ts'
import { actWays } from './act-forms.ts'

/** The acts a record offers: one primary, others, and those not possible now, with why. */
export interface OfferedActs {
  readonly primary: OfferedAct | undefined
  readonly others: readonly OfferedAct[]
  readonly impossible: readonly OfferedAct[]
}
export interface OfferedAct extends PossibleAct {
  readonly act: TitleAct
}

/** Reasons which only say that there is nothing for the act to be done to. */
const nothingThere: ReadonlySet<string> = new Set([
  'already-signed',
  'not-signed-yet',
  'no-change-pending',
  'no-proposal',
  'no-such-question',
  'no-such-request',
  'no-such-imputation',
  'no-such-settlement',
  'not-claimed',
  'claimed-by-you',
])

/**
 * Sorts what the server says is possible. Saving, signing and resending are one act here: opening the form, where all
 * three are done.
 */
export function offeredActs(acts: readonly PossibleAct[]): OfferedActs {
  const offered = acts.filter(isOffered)
  const possible = offered.filter((one) => one.possible)
  const form = (['sign', 'resend', 'saveDraft'] as const).flatMap((act) => possible.filter((one) => one.act === act))[0]
  const shown = possible.filter(({ act }) => !inForm.has(act) || act === form?.act)
  const primary = shown.find((one) => one.primary) ?? shown.find((one) => one === form)
  return {
    primary,
    others: shown.filter((one) => one !== primary),
    impossible: offered.filter(({ act, possible: isPossible, why }) => {
      return !isPossible && !inForm.has(act) && why !== undefined && !nothingThere.has(why.reason)
    }),
  }
}

const inForm: ReadonlySet<string> = new Set<TitleAct>(['saveDraft', 'sign', 'resend'])

const isOffered = (one: PossibleAct): one is OfferedAct =>
  one.act in actWays && actWays[one.act as TitleAct].way !== 'elsewhere'
