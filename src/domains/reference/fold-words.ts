import type { Language } from '#kernel/text.ts'

/** Words that carry no goods, in the text of their own language: "or" is nothing in English and gold in French. */
const emptyWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: new Set('au aux avec dans de des du en et la le les ou par pour sans sur un une autre autres'.split(' ')),
  ar: new Set('من في او على عن اخرى غير'.split(' ')),
  en: new Set(
    (
      'an and are as at by chapter for from heading in including is kind item no not of on or other others ' +
      'subheading such than the their thereof to used whether which with'
    ).split(' '),
  ),
}

const arabicOpening = /^(?:و?ال|بال|كال|فال|و?لل)(?=.{3,}$)/u
const arabicEnding = /(?<=.{3,})(?:ات|ه)$/u

/**
 * Text as it is compared: small letters, no accents, one form for the letters people write in several ways
 * (أ إ آ → ا, ة → ه, ى → ي, no vowel marks, no tatweel), Arabic-Indic digits as 0–9.
 */
export function fold(text: string): string {
  const small = text.toLowerCase()
  if (isAscii(small)) return small
  return small
    .normalize('NFKD')
    .replace(/[\p{M}ـء]/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ة/g, 'ه')
    .replace(/ى/g, 'ي')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
}

/** The words of a text as they are looked up: folded, brought to their stem, without numbers, single letters and the empty words of its language. */
export function foldedWords(text: string, language: Language): string[] {
  const empty = emptyWords[language]
  const words: string[] = []
  for (const word of fold(text).match(/\p{L}[\p{L}\p{N}]+/gu) ?? []) if (!empty.has(word)) words.push(stem(word))
  return words
}

/** A word without its article and its plural: light on purpose, so that what is typed stays the beginning of what is kept. */
function stem(word: string): string {
  return isAscii(word) ? latinStem(word) : arabicStem(word)
}

function latinStem(word: string): string {
  let end = word.length
  if (end > 3 && (word[end - 1] === 'x' || (word[end - 1] === 's' && word[end - 2] !== 's'))) end -= 1
  if (end > 3 && word[end - 1] === 'e') end -= 1
  return end > 2 && word[end - 1] === 'y' ? `${word.slice(0, end - 1)}i` : word.slice(0, end)
}

function arabicStem(word: string): string {
  let root = word
  // "الألومنيوم" and "ألومنيوم" must meet, though the second only seems to begin with the article.
  while (arabicOpening.test(root)) root = root.replace(arabicOpening, '')
  return root.replace(arabicEnding, '')
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false
  return true
}
