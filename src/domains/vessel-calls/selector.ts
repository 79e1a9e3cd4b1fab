/** A code as messages choose words by it: their selectors take no hyphen. */
export const selector = (code: string): string => code.replaceAll('-', '_')
