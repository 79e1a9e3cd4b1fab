import type { LotView } from '../views.ts'

/** How a value of an act is asked for. */
export interface ActField {
  readonly name: string
  readonly as: 'text' | 'area' | 'code' | 'day' | 'choice'
  /** Values of a choice, each with the key of its name or its name itself. */
  readonly options?: readonly { readonly value: string; readonly key?: string; readonly label?: string }[]
  readonly initial?: string
}

/** What the form of an act asks, and what it sends. */
export interface ActForm {
  readonly fields: readonly ActField[]
  readonly input: (typed: Readonly<Record<string, string>>) => Readonly<Record<string, unknown>>
}

type Typed = Readonly<Record<string, string>>
const reason: ActField = { name: 'reason', as: 'area' }
const reference: ActField = { name: 'reference', as: 'code' }
const validUntil: ActField = { name: 'validUntil', as: 'day' }
const freightOf = (freight: string | undefined): ActField => ({
  name: 'freight',
  as: 'choice',
  initial: freight ?? 'not-applicable',
  options: ['paid', 'unpaid', 'not-applicable'].map((value) => ({ value, key: `cargo.freight.${value}` })),
})
/** The units meant, one after the other: all that are left, unless somebody takes some out. */
const unitsOf = (name: string, left: readonly string[]): readonly ActField[] =>
  left.length === 0 ? [] : [{ name, as: 'area', initial: left.join(' ') }]
const unitsIn = (text: string | undefined): string[] => (text ?? '').toUpperCase().match(/[A-Z0-9-]+/g) ?? []
const yesOrNo: ActField = {
  name: 'accepted',
  as: 'choice',
  initial: 'yes',
  options: [
    { value: 'yes', key: 'cargo.input.accepted' },
    { value: 'no', key: 'cargo.input.refused' },
  ],
}
/** What is typed, without what was left empty. */
const given = (typed: Typed, ...names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.flatMap((name) => (typed[name] ? [[name, typed[name]]] : [])))
const count = (text: string | undefined): number | undefined => (text && /^\d+$/.test(text) ? Number(text) : undefined)

/** Somebody an order may be issued to. */
export interface Choice {
  readonly id: string
  readonly name: string
}

/** The form of an act on this lot, on the block or order `target` where it is done to one. */
export function formOf(act: string, target: string, { lot, balance }: LotView, companies: readonly Choice[]): ActForm {
  const onBlock = (fields: readonly ActField[]): ActForm => ({
    fields,
    input: (typed) => ({ block: target, ...given(typed, ...fields.map(({ name }) => name)) }),
  })
  const onOrder = (fields: readonly ActField[]): ActForm => ({
    fields,
    input: (typed) => ({ order: target, ...given(typed, ...fields.map(({ name }) => name)) }),
  })
  const all = (fields: readonly ActField[]): ActForm => ({
    fields,
    input: (typed) => given(typed, ...fields.map(({ name }) => name)),
  })
  const draft = lot.deliveryOrders.find(({ status }) => status === 'draft')
  const packages: ActField = { name: 'packages', as: 'code', initial: String(balance.packages.left) }

  switch (act) {
    case 'liftBlock':
      return onBlock([reference])
    case 'confirmLift':
      return onBlock([])
    case 'discardLift':
    case 'putBackBlock':
      return onBlock([reason])
    case 'blockOrder':
    case 'cancelOrder':
      return onOrder([reason])
    case 'replaceOrder':
      return onOrder([reason, freightOf(lot.deliveryOrders.find(({ id }) => id === target)?.freight), validUntil])
    case 'unblockOrder':
    case 'confirmFreight':
      return onOrder([])
    case 'issueOrder': {
      const known = draft?.beneficiary ? [{ id: draft.beneficiary, name: draft.beneficiaryName }] : []
      return {
        fields: [
          {
            name: 'beneficiary',
            as: 'choice',
            initial: draft?.beneficiary ?? '',
            options: [...known, ...companies].map(({ id, name }) => ({ value: id, label: name })),
          },
          freightOf(draft?.freight),
          validUntil,
        ],
        input: (typed) => ({
          ...(draft && { order: draft.id }),
          ...given(typed, 'beneficiary', 'freight', 'validUntil'),
        }),
      }
    }
    case 'land':
      return {
        fields: [packages, { name: 'grossKg', as: 'code', initial: lot.bill.grossKg }],
        input: (typed) => ({
          packages: count(typed.packages),
          ...given(typed, 'grossKg'),
          equipment: balance.units.left
            .filter((unit) => !lot.landing?.equipment.some(({ number }) => number === unit))
            .map((number) => ({
              number,
              seals: lot.bill.equipment.find((unit) => unit.number === number)?.seals ?? [],
            })),
          complete: true,
        }),
      }
    case 'requestRelease':
      return {
        fields: [packages, ...unitsOf('units', balance.units.left), { name: 'haulier', as: 'text' }],
        input: (typed) => ({
          units: unitsIn(typed.units),
          ...(count(typed.packages) && { packages: count(typed.packages) }),
          ...given(typed, 'haulier'),
        }),
      }
    case 'answerReleaseRequest':
      return {
        fields: [yesOrNo, reason],
        input: (typed) => ({
          request: lot.releaseRequests.find(({ status }) => status === 'requested')?.id,
          accepted: typed.accepted === 'yes',
          ...given(typed, 'reason'),
        }),
      }
    case 'requestDirectRemoval':
      return all([{ name: 'undertaking', as: 'area' }])
    case 'answerDirectRemoval':
      return {
        fields: [yesOrNo, { name: 'until', as: 'day' }, reason],
        input: (typed) => ({
          removal: lot.directRemovals.find(({ status }) => status === 'requested')?.id,
          granted: typed.accepted === 'yes',
          ...given(typed, 'until', 'reason'),
        }),
      }
    case 'settleUndertaking':
      return {
        fields: [reference],
        input: (typed) => ({
          removal: lot.directRemovals.find(({ status }) => status === 'granted')?.id,
          ...given(typed, 'reference'),
        }),
      }
    case 'deliver':
      return {
        fields: [
          packages,
          { name: 'grossKg', as: 'code', initial: balance.grossKg.left },
          ...unitsOf('equipment', balance.units.left),
          { name: 'vehicle', as: 'code' },
        ],
        input: (typed) => ({
          packages: count(typed.packages),
          equipment: unitsIn(typed.equipment),
          ...given(typed, 'grossKg', 'vehicle'),
        }),
      }
    case 'invoiceStorage':
      return all([{ name: 'number', as: 'code' }])
    case 'addReference':
      return all([
        {
          name: 'kind',
          as: 'choice',
          initial: 'title',
          options: ['title', 'declaration', 'permit'].map((value) => ({ value, key: `cargo.reference.${value}` })),
        },
        { name: 'number', as: 'code' },
      ])
    case 'removeReference':
      return {
        fields: [
          {
            name: 'number',
            as: 'choice',
            initial: lot.references[0]?.number ?? '',
            options: lot.references.map(({ number }) => ({ value: number, label: number })),
          },
        ],
        input: ({ number }) => ({ number, kind: lot.references.find((one) => one.number === number)?.kind }),
      }
    case 'disposeOf':
      return all([
        {
          name: 'how',
          as: 'choice',
          initial: 'auctioned',
          options: ['auctioned', 'destroyed'].map((value) => ({ value, key: `cargo.how.${value}` })),
        },
        reference,
      ])
    default:
      return all([reason])
  }
}
