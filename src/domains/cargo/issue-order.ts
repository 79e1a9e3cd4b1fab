import { type Decision, type Objections, objection, objects } from '#kernel/decision.ts'
import type { InputOf } from './acts.ts'
import { chainOf } from './chain.ts'
import type { Circumstances, Company } from './circumstances.ts'
import type { LotFact } from './facts.ts'
import type { DeliveryOrder, Lot } from './lot.ts'
import { actsForCompany, stamp } from './standing.ts'

type Terms = Omit<InputOf<'issueOrder'>, 'order'>
type BadTerms =
  | 'beneficiary-needed'
  | 'no-such-company'
  | 'order-to-oneself'
  | 'representative-no-agent'
  | 'until-in-the-past'
export type Place = Pick<DeliveryOrder, 'issuer' | 'issuerName' | 'parent' | 'replaces'>

/**
 * Whoever has the right to take delivery gives it on by an order: the carrier's agent first (for a house lot the
 * forwarder, once the master's order has reached it), then each beneficiary in turn.
 * Source: customs code art. 66-67 (proof of ownership).
 */
export function issueOrder(
  lot: Lot,
  input: InputOf<'issueOrder'>,
  c: Circumstances,
): Decision<
  LotFact,
  BadTerms | 'no-such-order' | 'order-in-force' | 'not-yours-to-issue' | 'master-order-first' | 'already-left'
> {
  const place = placeOf(lot, input.order, c)
  if (objects(place)) return place
  if (place.parent === undefined && lot.parent !== undefined && !reachesIssuer(place.issuer, c.master))
    return objection('conflict', 'master-order-first')
  if (lot.status === 'partly-delivered') return objection('conflict', 'already-left')

  const draft = lot.deliveryOrders.find(({ id }) => id === input.order)
  return orderFacts(lot, input, place, draft, c)
}

/** The facts of an order issued at its place, its terms taken from the draft where they are not given. */
export function orderFacts(
  lot: Lot,
  terms: Terms,
  place: Place,
  draft: DeliveryOrder | undefined,
  c: Circumstances,
): Decision<LotFact, BadTerms> {
  const beneficiary = beneficiaryOf(terms.beneficiary ?? draft?.beneficiary, place.issuer, c)
  if (objects(beneficiary)) return beneficiary
  const representative = terms.representative ?? draft?.representative
  if (representative !== undefined && c.companyOf(representative)?.kind !== 'customs-agent')
    return objection('invalid', 'representative-no-agent', undefined, '/representative')
  const validUntil = terms.validUntil ?? draft?.validUntil
  if (validUntil !== undefined && validUntil < c.today)
    return objection('invalid', 'until-in-the-past', undefined, '/validUntil')

  const freight = terms.freight ?? draft?.freight ?? 'not-applicable'
  const returnDepot = terms.returnDepot ?? draft?.returnDepot
  const conditions = terms.conditions ?? draft?.conditions
  const order: DeliveryOrder = {
    id: draft?.status === 'draft' ? draft.id : c.newId(),
    number: c.nextNumber(),
    status: 'issued',
    ...place,
    beneficiary: beneficiary.id,
    beneficiaryName: beneficiary.name,
    freight,
    issuedAt: c.at,
    ...(representative && { representative }),
    ...(validUntil && { validUntil }),
    ...(returnDepot && { returnDepot }),
    ...(conditions && { conditions }),
  }
  // A bill to order, or one whose consignee nobody knew: the importer who gets the order is the consignee, of a master the forwarder.
  const owner = lot.bill.kind === 'master' ? ['trader', 'forwarder'] : ['trader']
  const isFirstOwner = lot.consignee === undefined && owner.includes(beneficiary.kind)
  const holder = { id: beneficiary.id, name: beneficiary.name }
  return [{ type: 'DeliveryOrderIssued', ...stamp(c, place.issuer), order, ...(isFirstOwner && { holder }) }]
}

/** Where in the chain the caller's order stands. */
function placeOf(
  lot: Lot,
  draftId: string | undefined,
  c: Circumstances,
): Place | Objections<'no-such-order' | 'order-in-force' | 'not-yours-to-issue'> {
  const { organisation, organisationName } = c.caller
  const { orders, holder } = chainOf(lot)
  if (draftId !== undefined) {
    const draft = lot.deliveryOrders.find(({ id, status }) => id === draftId && status === 'draft')
    if (!draft || draft.issuer !== organisation) return objection('invalid', 'no-such-order', undefined, '/order')
    return orders.length > 0
      ? objection('conflict', 'order-in-force')
      : { issuer: organisation, issuerName: draft.issuerName }
  }
  const last = orders.at(-1)
  if (last && holder !== undefined && actsForCompany(c.caller, holder))
    return { issuer: holder, issuerName: last.beneficiaryName, parent: last.id }

  const roots = lot.deliveryOrders.filter(({ parent }) => parent === undefined)
  const isFirstIssuer =
    roots.length === 0 ? organisation === lot.agent : roots.some(({ issuer }) => issuer === organisation)
  if (!isFirstIssuer) return objection('forbidden', 'not-yours-to-issue')
  return orders.length > 0
    ? objection('conflict', 'order-in-force')
    : { issuer: organisation, issuerName: organisationName }
}

/** The master's order has come to the forwarder who now issues house orders. */
const reachesIssuer = (issuer: string, master: Lot | undefined): boolean => {
  if (!master) return false
  const { complete, holder } = chainOf(master)
  return complete && holder === issuer
}

function beneficiaryOf(
  id: string | undefined,
  issuer: string,
  c: Circumstances,
): Company | Objections<'beneficiary-needed' | 'no-such-company' | 'order-to-oneself'> {
  if (id === undefined) return objection('invalid', 'beneficiary-needed', undefined, '/beneficiary')
  if (id === issuer) return objection('invalid', 'order-to-oneself', undefined, '/beneficiary')
  return c.companyOf(id) ?? objection('invalid', 'no-such-company', undefined, '/beneficiary')
}
