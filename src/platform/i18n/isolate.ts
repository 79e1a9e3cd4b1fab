const firstStrongIsolate = '\u2068'
const popDirectionalIsolate = '\u2069'
const arabicLetter = /\p{Script=Arabic}/u
const latinLetterOrDigit = /[\p{Script=Latin}\d]/u

/**
 * A value as it stands inside a sentence of the given direction. Codes, names and amounts which run the other way are
 * wrapped in Unicode isolates (UAX #9, FSI … PDI), so that "MSKU 123456 7" stays whole in an Arabic sentence.
 */
export function isolate(value: string, sentence: 'ltr' | 'rtl'): string {
  const runsAgainst = sentence === 'rtl' ? latinLetterOrDigit : arabicLetter
  return runsAgainst.test(value) ? firstStrongIsolate + value + popDirectionalIsolate : value
}
