import { isRealDay } from '#kernel/dates.ts'
import { positiveDecimalPattern } from '#kernel/decimal-text.ts'
import type { Objection } from '#kernel/decision.ts'
import type { FormContent } from './call.ts'
import type { Codes } from './circumstances.ts'
import { type Field, type Form, healthQuestions } from './forms.ts'
import { certificateKinds } from './ship.ts'

/** Most errors told at once; who sends a list of a wrong kind need not read thousands. */
const mostErrors = 200

/**
 * What is wrong with a filled-in form, each fault at its field (`/content/lines/4/nationality`): the same for a screen,
 * a message and a spreadsheet.
 */
export function formFaults(code: string, form: Form, content: FormContent, codes: Codes): Objection[] {
  const { head, columns, needsLines } = form
  const found = [
    ...recordFaults(head, content.head, '/content/head', codes),
    ...content.lines.flatMap((line, i) => recordFaults(columns, line, `/content/lines/${i}`, codes)),
  ]
  if (needsLines && content.lines.length === 0)
    found.push({ kind: 'invalid', reason: 'form-lines-missing', field: '/content/lines' })
  if (columns.length === 0 && content.lines.length > 0)
    found.push({ kind: 'invalid', reason: 'no-lines-here', field: '/content/lines' })
  if (code === 'health-declaration') found.push(...illFaults(content))
  if (code === 'crew-list' || code === 'passenger-list') found.push(...doubleFaults(content))
  return found.slice(0, mostErrors)
}

function recordFaults(
  fields: readonly Field[],
  values: Readonly<Record<string, string>>,
  place: string,
  codes: Codes,
): Objection[] {
  const unknown = Object.keys(values).filter((name) => !fields.some((field) => field.name === name))
  return [
    ...unknown.map((name) => fault('unknown-column', `${place}/${name}`, { value: name })),
    ...fields.flatMap((field) => {
      const value = (values[field.name] ?? '').trim()
      const at = `${place}/${field.name}`
      if (value === '') return field.required ? [fault('value-missing', at)] : []
      const reason = wrongValue(field, value, codes)
      return reason ? [fault(reason, at, { value: value.slice(0, 60) })] : []
    }),
  ]
}

const fault = (reason: string, field: string, about?: Objection['about']): Objection => ({
  kind: 'invalid',
  reason,
  field,
  ...(about && { about }),
})

const isDecimal = new RegExp(positiveDecimalPattern)

/** Why a value is none of its kind; nothing when it is. */
function wrongValue({ kind, most, choices }: Field, value: string, codes: Codes): string | undefined {
  switch (kind) {
    case 'text':
      return value.length > most ? 'text-too-long' : undefined
    case 'country':
      return codes.isCountry(value) ? undefined : 'no-such-country'
    case 'place':
      return codes.isPlace(value) ? undefined : 'no-such-place'
    case 'day':
      return /^\d{4}-\d{2}-\d{2}$/.test(value) && isRealDay(value) ? undefined : 'not-a-day'
    case 'decimal':
      return isDecimal.test(value) ? undefined : 'not-a-number'
    case 'whole':
      return /^\d{1,7}$/.test(value) ? undefined : 'not-a-number'
    case 'choice':
    case 'yes-no':
      return choices.includes(value) ? undefined : 'not-a-choice'
    case 'un-number':
      return codes.isDangerous(value) ? undefined : 'no-such-un-number'
    case 'certificate':
      return certificateKinds.some((known) => known === value) ? undefined : 'not-a-choice'
  }
}

/** Who answers yes to a question about illness names the persons. */
function illFaults({ head, lines }: FormContent): Objection[] {
  const aboutIllness = healthQuestions.slice(0, 5)
  const isNamed = lines.length > 0 || !aboutIllness.some((question) => head[question] === 'yes')
  return isNamed ? [] : [fault('ill-persons-missing', '/content/lines')]
}

/** One document, one person. */
function doubleFaults({ lines }: FormContent): Objection[] {
  const seen = new Map<string, number>()
  return lines.flatMap((line, i) => {
    const document = `${line.documentKind} ${line.documentNumber} ${line.nationality}`
    const first = seen.get(document)
    if (first === undefined) {
      seen.set(document, i)
      return []
    }
    return line.documentNumber ? [fault('person-twice', `/content/lines/${i}/documentNumber`, { row: first + 1 })] : []
  })
}
