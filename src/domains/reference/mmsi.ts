import { type Objections, objection } from '#kernel/decision.ts'

/** What a maritime mobile service identity belongs to. */
export type StationKind =
  | 'ship'
  | 'group'
  | 'coast'
  | 'aircraft'
  | 'handheld'
  | 'craft'
  | 'aid-to-navigation'
  | 'distress'

export interface Mmsi {
  readonly number: string
  readonly kind: StationKind
  /** Maritime identification digits: the administration it was given by; handhelds have them too, distress devices have none. */
  readonly administration?: string
}

/** Where each kind begins and which three digits name the administration, ITU-R M.585-9; these begin with 2 to 7. */
const kinds: readonly (readonly [StationKind, RegExp])[] = [
  ['distress', /^97[024]\d{6}$/],
  ['aid-to-navigation', /^99([2-7]\d\d)\d{4}$/],
  ['craft', /^98([2-7]\d\d)\d{4}$/],
  ['aircraft', /^111([2-7]\d\d)\d{3}$/],
  ['coast', /^00([2-7]\d\d)\d{4}$/],
  ['group', /^0([2-7]\d\d)\d{5}$/],
  ['handheld', /^8([2-7]\d\d)\d{5}$/],
  ['ship', /^([2-7]\d\d)\d{6}$/],
]

/** The nine digits of a station in the maritime service, and what it is (ITU-R M.585-9). There is no check digit. Objects to any other shape. */
export function readMmsi(text: string): Mmsi | Objections<'mmsi-shape'> {
  const number = text.replace(/\s/g, '')
  for (const [kind, shape] of kinds) {
    const found = shape.exec(number)
    if (found) return { number, kind, ...(found[1] !== undefined && { administration: found[1] }) }
  }
  return objection('invalid', 'mmsi-shape', { number: text.trim() })
}
