import { fold } from './fold-words.ts'

/** The words and numbers of a text as they are compared, in their order. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** The same words as one text, a space before each: ` le havre`. A word begins in it where ` ${word}` is found. */
export const wordsText = (text: string): string =>
  wordsOf(text)
    .map((word) => ` ${word}`)
    .join('')

/** How well a name answers what was typed: it is the same, it begins with it, or it only has the words. */
export function likeness(name: string, typed: string): 'same' | 'begins' | 'has' {
  if (name === typed) return 'same'
  return name.startsWith(typed) ? 'begins' : 'has'
}
