/** A plate as a gate reads it: without blanks, in capital letters. */
export const plateOf = (typed: string): string => typed.replace(/\s+/g, '').toUpperCase()

/** Numbers typed one after the other, with blanks, commas or lines between. */
export const numbersOf = (typed: string): string[] =>
  typed
    .split(/[\s,;،]+/)
    .map((one) => one.toUpperCase())
    .filter((one) => one !== '')
