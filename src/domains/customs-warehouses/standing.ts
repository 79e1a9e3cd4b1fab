import type { Caller } from '#domains/parties/party.ts'
import type { WarehouseLaw } from './circumstances.ts'
import type { Transit } from './transit.ts'

/** What a caller can be to a transit; several at once. */
export type Standing = 'declarant' | 'origin' | 'destination' | 'customs' | 'operator'

/** Everything the caller is to this transit; empty for a stranger, who must not learn that it exists. */
export function standingsOf(
  { declarant, origin, destination }: Pick<Transit, 'declarant' | 'origin' | 'destination'>,
  { organisation, kind }: Caller,
  { customs }: Pick<WarehouseLaw, 'customs'>,
): readonly Standing[] {
  const held: readonly (readonly [Standing, boolean])[] = [
    ['declarant', organisation === declarant],
    ['origin', organisation === origin.organisation],
    ['destination', organisation === destination.organisation],
    ['customs', organisation === customs],
    ['operator', kind === 'operator'],
  ]
  return held.filter(([, is]) => is).map(([standing]) => standing)
}
