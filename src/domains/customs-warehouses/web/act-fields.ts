import type { SealedUnit, StripLine } from '../transit.ts'
import type { TransitView } from '../views.ts'

/** How a value of an act is asked for. */
export interface ActField {
  readonly name: string
  readonly as: 'text' | 'area' | 'choice'
  /** Its label where it is not that of its name: a key and its values. */
  readonly label?: readonly [key: string, values: Readonly<Record<string, string>>]
  readonly options?: readonly { readonly value: string; readonly key?: string; readonly label?: string }[]
  readonly initial?: string
  /** Key of what is said below its label. */
  readonly hint?: string
  readonly optional?: true
  /** Where objections of the server point to, when not to its name. */
  readonly at?: string
}
type Typed = Readonly<Record<string, string>>
interface ActForm {
  readonly fields: readonly ActField[]
  readonly input: (typed: Typed) => object
}

const reason: ActForm = {
  fields: [{ name: 'reason', as: 'area' }],
  input: ({ reason: text = '' }) => ({ reason: text }),
}
const nothing: ActForm = { fields: [], input: () => ({}) }

/** The form of an act on this transit. */
export function formOf(act: string, { transit }: TransitView): ActForm {
  switch (act) {
    case 'reject':
    case 'cancel':
    case 'refuseEntry':
    case 'returnStrip':
      return reason
    case 'depart':
      return {
        fields: [{ name: 'vehicle', as: 'text', hint: 'warehouses.input.vehicle-hint' }],
        input: ({ vehicle = '' }) => ({ vehicle: vehicle.replace(/\s+/g, '').toUpperCase() }),
      }
    case 'checkSeals':
      return seals(expectedIn(transit), {
        where: transit.status === 'accepted' ? 'departure' : 'arrival',
      })
    case 'reportArrival':
      return seals(expectedIn(transit), {})
    case 'settleFinding': {
      const open = transit.findings.filter(({ settled }) => !settled)
      return {
        fields: [
          {
            name: 'finding',
            as: 'choice',
            initial: open[0]?.id ?? '',
            options: open.map(({ id, unit, read }) => ({ value: id, label: [unit, ...read].join(' · ') })),
          },
          { name: 'note', as: 'area' },
        ],
        input: ({ finding = '', note = '' }) => ({ finding, note }),
      }
    }
    case 'draftStrip':
      return stripForm(transit)
    default:
      return nothing
  }
}

/** What is expected on each unit: what customs read at departure, else what was declared. */
function expectedIn({ readings, declaration }: TransitView['transit']): readonly SealedUnit[] {
  return (
    readings.findLast(({ where, kind }) => where === 'departure' && kind === 'checked')?.units ?? declaration.sealed
  )
}

/** A line a unit: its number, then its seals; `!` where a seal is broken. Nothing is filled in: what counts is what is read. */
function seals(expected: readonly SealedUnit[], more: object): ActForm {
  return {
    fields: [
      {
        name: 'units',
        as: 'area',
        hint: 'warehouses.input.units-hint',
        label: ['warehouses.input.units-of', { units: expected.map(({ unit }) => unit).join(', ') }],
      },
    ],
    input: ({ units = '' }) => ({
      ...more,
      units: linesOf(units).map((line) => {
        const [unit = '', ...read] = line.toUpperCase().split(/\s+/)
        return {
          unit,
          seals: read.filter((word) => word !== '!').map((word) => word.replace(/!$/, '')),
          ...(read.some((word) => word.endsWith('!')) && { broken: true }),
        }
      }),
    }),
  }
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** What was found of each lot, begun with what is written already, else with what was declared. */
function stripForm({ lots, strip }: TransitView['transit']): ActForm {
  const lineOf = (lot: string) => strip?.lines.find((line) => line.lot === lot)
  return {
    fields: [
      {
        name: 'withCustoms',
        as: 'choice',
        initial: strip?.withCustoms ? 'yes' : 'no',
        options: [
          { value: 'no', key: 'warehouses.strip.without-customs' },
          { value: 'yes', key: 'warehouses.strip.with-customs' },
        ],
      },
      { name: 'officer', as: 'text', optional: true, initial: strip?.officer ?? '' },
      ...lots.flatMap(({ id, bill, packages, grossKg, master }, i): ActField[] => {
        const line = lineOf(id)
        const named = (name: string) => [`warehouses.input.${name}`, { bill }] as const
        return [
          {
            name: `packages ${id}`,
            as: 'text',
            label: named('found-packages'),
            initial: String(line?.packages ?? packages),
            at: `/lines/${i}/packages`,
          },
          {
            name: `grossKg ${id}`,
            as: 'text',
            label: named('found-mass'),
            initial: line?.grossKg ?? grossKg,
            at: `/lines/${i}/grossKg`,
          },
          {
            name: `note ${id}`,
            as: 'text',
            label: named('found-note'),
            initial: line?.note ?? '',
            optional: true,
            at: `/lines/${i}/note`,
          },
          ...(master
            ? [
                {
                  name: `houses ${id}`,
                  as: 'area' as const,
                  label: named('found-houses'),
                  hint: 'warehouses.input.houses-hint',
                  initial: (line?.houses ?? [])
                    .map((house) =>
                      [
                        house.number,
                        house.consignee.name,
                        ...Object.entries(house.consignee.identifiers ?? {}).map(
                          ([scheme, value]) => `${scheme}=${value}`,
                        ),
                        house.goods,
                        house.packages,
                        house.grossKg,
                      ].join(' ; '),
                    )
                    .join('\n'),
                  optional: true as const,
                  at: `/lines/${i}/houses`,
                },
              ]
            : []),
        ]
      }),
    ],
    input: (typed) => ({
      withCustoms: typed.withCustoms === 'yes',
      ...(typed.withCustoms === 'yes' && typed.officer && { officer: typed.officer }),
      lines: lots.map(
        ({ id }): StripLine => ({
          lot: id,
          packages: Number(typed[`packages ${id}`] ?? 0) || 0,
          grossKg: (typed[`grossKg ${id}`] ?? '').trim().replace(/\s/g, '').replace(',', '.') || '0',
          ...(typed[`note ${id}`] && { note: typed[`note ${id}`] }),
          houses: housesFrom(typed[`houses ${id}`] ?? ''),
        }),
      ),
    }),
  }
}

/** A line a consignment: number ; consignee ; perhaps its identifier as SCHEME=value ; goods ; packages ; kg. A paste from a sheet has tabs. */
export const housesFrom = (text: string): StripLine['houses'] =>
  linesOf(text).map((line) => {
    const parts = line.split(/\s*[;\t]\s*/)
    const identified = parts.flatMap((part) => [...part.matchAll(/^([A-Za-z]{2,10})=(\S+)$/g)])
    const [number = '', name = '', goods = '', packages = '', grossKg = ''] = parts.filter(
      (part) => !/^[A-Za-z]{2,10}=\S+$/.test(part),
    )
    const identifiers = Object.fromEntries(identified.map(([, scheme = '', value = '']) => [scheme, value]))
    return {
      number,
      consignee: { name, ...(identified.length > 0 && { identifiers }) },
      goods,
      packages: Number(packages) || 0,
      grossKg: grossKg.replace(/\s/g, '').replace(',', '.') || '0',
    }
  })
