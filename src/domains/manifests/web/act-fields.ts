import type { PortLaw } from '#domains/ports/port-law.ts'
import type { Language } from '#kernel/text.ts'
import type { ManifestView } from '../views.ts'

/** How a value of an act is asked for. */
export interface ActField {
  readonly name: string
  readonly as: 'text' | 'area' | 'choice'
  readonly options?: readonly { readonly value: string; readonly key?: string; readonly label?: string }[]
  readonly initial?: string
  /** Key of what is said below its label. */
  readonly hint?: string
}

type Typed = Readonly<Record<string, string>>
/** What the form of an act asks, and what it sends; `now` for what is seen at this moment. */
interface ActForm {
  readonly fields: readonly ActField[]
  readonly input: (typed: Typed, now: string) => object
}

const given = (typed: Typed, ...names: readonly string[]): object =>
  Object.fromEntries(names.flatMap((name) => (typed[name] ? [[name, typed[name]]] : [])))
const all = (...fields: readonly ActField[]): ActForm => ({
  fields,
  input: (typed) => given(typed, ...fields.map(({ name }) => name)),
})
const reason: ActField = { name: 'reason', as: 'area' }
const yesOrNo: ActField = {
  name: 'accepted',
  as: 'choice',
  initial: 'yes',
  options: [
    { value: 'yes', key: 'manifests.input.yes' },
    { value: 'no', key: 'manifests.input.no' },
  ],
}

/** The form of an act on this manifest, on the amendment or difference `target` where it is done to one. */
export function formOf(
  act: string,
  target: string | undefined,
  { manifest }: ManifestView,
  law: PortLaw | undefined,
  language: Language,
): ActForm {
  const amendment = target ?? manifest.amendments.find(({ status }) => status === 'requested')?.id
  const difference = (waits: (one: ManifestView['manifest']['differences'][number]) => boolean) =>
    target ?? manifest.differences.find(waits)?.id
  const papers: ActField = {
    name: 'paper',
    as: 'choice',
    initial: manifest.papers.at(-1)?.id ?? '',
    options: manifest.papers.map(({ id, name }) => ({ value: id, label: name })),
    hint: 'manifests.input.paper-hint',
  }
  switch (act) {
    case 'answerAmendment':
      return {
        fields: [yesOrNo, reason],
        input: (typed) => ({ amendment, accepted: typed.accepted === 'yes', ...given(typed, 'reason') }),
      }
    case 'withdrawAmendment':
      return { fields: [], input: () => ({ amendment }) }
    case 'answerUnitList':
      return {
        fields: [yesOrNo, reason],
        input: (typed) => ({ accepted: typed.accepted === 'yes', ...given(typed, 'reason') }),
      }
    case 'recordArrival':
      return {
        fields: [{ name: 'at', as: 'text', hint: 'manifests.start.arrival-hint' }],
        input: ({ at = '' }) => ({ at: `${at.trim().replace(' ', 'T')}:00.000Z` }),
      }
    case 'sendUnitList': {
      const terminals = law?.ports.find(({ code }) => code === manifest.header.port)?.terminals ?? []
      return all({
        name: 'terminal',
        as: 'choice',
        initial: terminals[0]?.organisation ?? '',
        options: terminals.map(({ organisation, name }) => ({ value: organisation, label: name[language] })),
      })
    }
    case 'tally':
      return {
        fields: [
          { name: 'units', as: 'area', hint: 'manifests.input.units-hint' },
          { name: 'bills', as: 'area', hint: 'manifests.input.bills-hint' },
        ],
        input: ({ units = '', bills = '' }, now) => ({
          units: lines(units).map(([number = '', ...seals]) => ({ number: number.toUpperCase(), at: now, seals })),
          bills: lines(bills).map(([number = '', packages = '0']) => ({ number, packages: Number(packages) || 0 })),
        }),
      }
    case 'justifyDifference':
      return {
        fields: [{ name: 'text', as: 'area' }],
        input: (typed) => ({
          difference: difference(({ justified, settled }) => !justified && !settled),
          ...given(typed, 'text'),
        }),
      }
    case 'settleDifference':
      return {
        fields: [{ name: 'note', as: 'area' }],
        input: (typed) => ({
          difference: difference(({ justified, settled }) => justified !== undefined && !settled),
          ...given(typed, 'note'),
        }),
      }
    case 'changeConsignee':
      return {
        fields: [{ name: 'bill', as: 'text' }, { name: 'consignee', as: 'text' }, papers],
        input: ({ bill, consignee, paper }) => ({ bill, consignee: { name: consignee }, papers: paper ? [paper] : [] }),
      }
    case 'requestAmendment':
      return {
        fields: [
          { name: 'bill', as: 'text', hint: 'manifests.input.amendment-hint' },
          {
            name: 'because',
            as: 'choice',
            initial: law?.manifest.amendmentReasons[0]?.code ?? '',
            options: (law?.manifest.amendmentReasons ?? []).map(({ code, name }) => ({
              value: code,
              label: name[language],
            })),
          },
          papers,
        ],
        input: ({ bill, because, paper }) => ({
          reason: because,
          papers: paper ? [paper] : [],
          changes: [{ action: 'delete', bills: [bill], into: [] }],
        }),
      }
    case 'refuse':
    case 'cancel':
      return all(reason)
    default:
      return { fields: [], input: () => ({}) }
  }
}

/** Words of each line that has some. */
const lines = (text: string): string[][] =>
  text
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([first]) => first !== '')
