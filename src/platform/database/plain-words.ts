/** Text as it is kept for search and searched: small letters, no accents. */
export const plainWords = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
