/** A decimal as text: optional minus, up to 15 digits, up to 6 decimals. It is computed with in `decimals.ts`. */
export type DecimalText = string

export const decimalPattern = '^-?\\d{1,15}(\\.\\d{1,6})?$'
export const positiveDecimalPattern = '^\\d{1,15}(\\.\\d{1,6})?$'
