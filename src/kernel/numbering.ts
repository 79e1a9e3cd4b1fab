/**
 * A number after a country's pattern: `{word}` is replaced by the value of that name, `{sequence:7}` by the running number
 * padded to so many digits, `{check}` by a letter computed from all that stands before it, so that a digit misread or
 * two swapped are noticed.
 */
export function numberAfter(pattern: string, values: Readonly<Record<string, string>>, sequence: number): string {
  const text = pattern
    .replace(/\{sequence:(\d+)\}/, (_, width: string) => String(sequence).padStart(Number(width), '0'))
    .replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
  return text.replace('{check}', checkLetter(text.slice(0, text.indexOf('{check}'))))
}

/** Letters that cannot be taken for digits or for one another. */
const letters = 'ABCDEFGHJKLMNPQRSTVWXYZ'

/** Weighted sum over the prime 23 of the letters and digits, by position; separators do not count. */
export function checkLetter(text: string): string {
  const characters = [...text.toUpperCase()].filter((character) => /[A-Z0-9]/.test(character))
  const total = characters.reduce((sum, character, i) => sum + Number.parseInt(character, 36) * (i + 2), 0)
  return letters.charAt(total % letters.length)
}
