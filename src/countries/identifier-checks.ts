import type { Objection } from '#kernel/decision.ts'

/** Check rules that identifiers of companies and accounts follow; the pack of a country names the one each scheme uses. */
export const checkRules = {
  /** The whole number, its two-digit key at the end included, divides by 97: bank accounts of the French tradition. */
  'divides-by-97': (text: string) => /^\d+$/.test(text) && BigInt(text) % 97n === 0n,
} as const satisfies Record<string, (text: string) => boolean>

export type CheckRule = keyof typeof checkRules
export const checkRuleNames = Object.keys(checkRules) as CheckRule[]

/** What an identifier must look like: a regular expression for the whole of it and, for some, a check rule. */
export interface IdentifierRule {
  readonly scheme: string
  readonly pattern: string
  readonly check?: CheckRule
}

/**
 * Why `text` cannot be an identifier of this scheme, or nothing. Shape first: a key is only computed on a number of the right length.
 * Spaces are not forgiven: whoever takes the text from a person removes them.
 */
export function identifierObjection(
  { scheme, pattern, check }: IdentifierRule,
  text: string,
): Objection<'identifier-shape' | 'identifier-key'> | undefined {
  if (!new RegExp(`^(?:${pattern})$`, 'u').test(text))
    return { kind: 'invalid', reason: 'identifier-shape', about: { scheme } }
  if (check && !checkRules[check](text)) return { kind: 'invalid', reason: 'identifier-key', about: { scheme } }
  return undefined
}
