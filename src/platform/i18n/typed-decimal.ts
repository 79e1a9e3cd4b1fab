import { type DecimalText, decimalPattern } from '#kernel/decimal-text.ts'

const isDecimal = new RegExp(decimalPattern)
const arabicIndicDigits = /[٠-٩۰-۹]/g
const spaces = /[\s\u00A0\u202F']/g

const latin = (digit: string) => {
  const code = digit.charCodeAt(0)
  return String(code - (code >= 0x06f0 ? 0x06f0 : 0x0660))
}

/**
 * The decimal a person typed or pasted: comma or dot before the decimals, any spaces between thousands, Latin or Arabic digits.
 * Where comma and dot both stand, the last one is the decimal sign. Gives `undefined` for anything that is not a decimal of
 * at most 15 digits and 6 decimals.
 */
export function typedDecimal(typed: string): DecimalText | undefined {
  const digits = typed.replace(arabicIndicDigits, latin).replace(/٫/g, ',').replace(/٬/g, '').replace(spaces, '')
  const sign = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'))
  const [thousands, decimals] = sign < 0 ? [digits, ''] : [digits.slice(0, sign), digits.slice(sign + 1)]
  const grouped = /^-?\d{1,3}([.,]\d{3})+$/.test(thousands)
  const whole = grouped ? thousands.replace(/[.,]/g, '') : thousands
  const plain = decimals === '' ? whole : `${whole === '' ? '0' : whole}.${decimals}`
  return isDecimal.test(plain) ? plain : undefined
}
