import { type DecimalText, decimalPattern } from '#kernel/decimal-text.ts'
import { decimal, toText } from '#kernel/decimals.ts'

const xsDecimal = /^[+-]?(\d{1,40}(\.\d{0,40})?|\.\d{1,40})$/
const ours = new RegExp(decimalPattern)

/** An `xs:decimal` as our decimal text, exactly; `undefined` when it is none, or does not fit 15 digits and 6 decimals. */
export function readDecimal(text: string): DecimalText | undefined {
  if (ours.test(text)) return text
  if (!xsDecimal.test(text)) return undefined
  const plain = toText(decimal(text))
  return ours.test(plain) ? plain : undefined
}
