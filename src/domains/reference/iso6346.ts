import { type Objections, objection } from '#kernel/decision.ts'

/** A container number read into its parts, ISO 6346:2022 clause 4. */
export interface ContainerNumber {
  /** The eleven characters without spaces: `CSQU3054383`. */
  readonly number: string
  /** Three letters registered with the Bureau International des Containers. */
  readonly owner: string
  readonly category: ContainerCategory
  readonly serial: string
  readonly checkDigit: string
}

/** U freight container, J detachable equipment of one, Z trailer or chassis. */
const containerCategories = ['U', 'J', 'Z'] as const
export type ContainerCategory = (typeof containerCategories)[number]

export type ContainerNumberReason = 'container-number-shape' | 'container-category' | 'container-check-digit'

/**
 * The parts of a container number, whatever case, spaces, dots, dashes or slashes it is written with. Objects to what is
 * not four letters and seven digits, to a fourth letter that is no category, and to a check digit that is not the one
 * ISO 6346 annex A gives, naming the expected one. Whether the owner is registered is not asked: the register is not open.
 */
export function readContainerNumber(text: string): ContainerNumber | Objections<ContainerNumberReason> {
  const number = text.toUpperCase().replace(/[\s.\-/]/g, '')
  const [, owner, letter, serial, checkDigit] = /^([A-Z]{3})([A-Z])(\d{6})(\d)$/.exec(number) ?? []
  if (!owner || !letter || !serial || !checkDigit)
    return objection('invalid', 'container-number-shape', { number: text.trim() })
  const category = containerCategories.find((known) => known === letter)
  if (!category) return objection('invalid', 'container-category', { number, category: letter })
  const expected = containerCheckDigit(number)
  if (checkDigit !== expected) return objection('invalid', 'container-check-digit', { number, expected })

  return { number, owner, category, serial, checkDigit }
}

/**
 * The digit that follows `AAAU123456`, ISO 6346 annex A: letters stand for 10 to 38 without the multiples of 11, the n-th
 * character counts 2ⁿ times, the sum is taken modulo 11, and a remainder of 10 is written 0.
 */
export function containerCheckDigit(number: string): string {
  let sum = 0
  for (let place = 0; place < 10; place += 1) sum += worthOf(number.charCodeAt(place)) * 2 ** place
  return String((sum % 11) % 10)
}

/** A=10, B=12 … K=21, L=23 … U=32, V=34 … Z=38: one is skipped before B, L and V. */
function worthOf(character: number): number {
  const digit = character - 0x30
  if (digit <= 9) return digit
  const letter = character - 0x41
  return 10 + letter + Math.floor((letter + 9) / 10)
}
