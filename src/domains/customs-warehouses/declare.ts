import { type Decision, type Objections, objection, objects } from '#kernel/decision.ts'
import { type Circumstances, type LotSeen, stamp } from './circumstances.ts'
import type { TransitFact } from './facts.ts'
import { placeOfCode } from './places.ts'
import type { Declaration, MovedLot, Transit } from './transit.ts'

type Undeclarable =
  | 'place-unknown'
  | 'same-place'
  | 'no-warehouse'
  | 'not-your-warehouse'
  | 'no-such-guarantee'
  | 'lot-twice'
  | 'no-such-lot'
  | 'lot-not-yours-to-move'
  | 'lot-not-there'
  | 'lot-gone'
  | 'lot-under-transit'
  | 'unit-twice'

/**
 * The operator of a warehouse declares, in one document, the goods it takes over, the transit that brings them and the
 * guarantee for it. Only who may take delivery of a lot may move it, and only from where it stands.
 * Source: service LOG-07; Revised Kyoto Convention, specific annex E, chapter 1, standards 3 to 9.
 */
export function startTransit(
  declaration: Declaration,
  names: { readonly id: string; readonly reference: string },
  c: Circumstances,
): Decision<TransitFact, Undeclarable | 'right-needed'> {
  if (!c.caller.rights.some((right) => right === 'write' || right === 'sign'))
    return objection('forbidden', 'right-needed', { right: 'write' })
  const declared = declaredFrom(declaration, c)
  if (objects(declared)) return declared
  const { organisation, organisationName } = c.caller
  return [
    {
      type: 'TransitStarted',
      ...stamp(c),
      ...names,
      declarant: organisation,
      declarantName: organisationName,
      ...declared,
    },
  ]
}

/** Before customs accepts it the whole declaration may be written anew; it is then to be sent again. */
export function amendTransit(
  _: Transit,
  declaration: Declaration,
  c: Circumstances,
): Decision<TransitFact, Undeclarable> {
  const declared = declaredFrom(declaration, c)
  return objects(declared) ? declared : [{ type: 'TransitAmended', ...stamp(c), ...declared }]
}

function declaredFrom(
  declaration: Declaration,
  c: Circumstances,
): Pick<Transit, 'declaration' | 'origin' | 'destination' | 'lots'> | Objections<Undeclarable> {
  const origin = placeOfCode(c.law, declaration.origin)
  const destination = placeOfCode(c.law, declaration.destination)
  if (!origin) return objection('invalid', 'place-unknown', { code: declaration.origin }, '/origin')
  if (!destination) return objection('invalid', 'place-unknown', { code: declaration.destination }, '/destination')
  if (origin.code === destination.code) return objection('invalid', 'same-place', undefined, '/destination')
  const warehouses = [origin, destination].filter(({ kind }) => kind === 'warehouse')
  if (warehouses.length === 0) return objection('invalid', 'no-warehouse', undefined, '/destination')
  if (!warehouses.some(({ organisation }) => organisation === c.caller.organisation))
    return objection('forbidden', 'not-your-warehouse')
  if (!c.law.warehouses.guarantees.some(({ code }) => code === declaration.guarantee.kind))
    return objection('invalid', 'no-such-guarantee', { kind: declaration.guarantee.kind }, '/guarantee/kind')
  const units = declaration.sealed.map(({ unit }) => unit)
  const twice = units.findIndex((unit, i) => units.indexOf(unit) < i)
  if (twice >= 0) return objection('invalid', 'unit-twice', undefined, `/sealed/${twice}/unit`)

  const lots = lotsToMove(declaration, origin.organisation, c)
  return objects(lots) ? lots : { declaration, origin, destination, lots }
}

/** The lots as they stand: each once, whole, where the declaration says, free of another transit, and the caller's to move. */
function lotsToMove({ lots }: Declaration, keeper: string, c: Circumstances): MovedLot[] | Objections<Undeclarable> {
  const moved: MovedLot[] = []
  for (const [i, id] of lots.entries()) {
    const at = `/lots/${i}`
    if (lots.indexOf(id) < i) return objection('invalid', 'lot-twice', undefined, at)
    const lot = c.lots[i]
    const no = faultOf(lot, keeper, at)
    if (no) return no
    if (lot) moved.push(movedLot(lot))
  }
  return moved
}

/** Why a lot cannot be moved from there; looked at again when customs accepts. */
export function faultOf(lot: LotSeen | undefined, keeper: string, at: string): Objections<Undeclarable> | undefined {
  if (!lot) return objection('invalid', 'no-such-lot', undefined, at)
  const { bill } = lot
  if (!lot.mine) return objection('forbidden', 'lot-not-yours-to-move', { bill }, at)
  if (lot.keeper !== keeper) return objection('conflict', 'lot-not-there', { bill }, at)
  if (lot.gone) return objection('conflict', 'lot-gone', { bill }, at)
  return lot.underTransit ? objection('conflict', 'lot-under-transit', { bill }, at) : undefined
}

const movedLot = ({
  id,
  bill,
  manifestNumber,
  goods,
  packages,
  grossKg,
  master,
  consigneeName,
}: LotSeen): MovedLot => ({
  id,
  bill,
  manifestNumber,
  ...(goods !== undefined && { goods }),
  packages,
  grossKg,
  master,
  ...(consigneeName !== undefined && { consigneeName }),
})
