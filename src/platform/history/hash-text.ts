import Type from 'typebox'

/** A SHA-256 hash as text: 64 hexadecimal digits, lower case. */
export const HashText = Type.String({ pattern: '^[0-9a-f]{64}$' })
