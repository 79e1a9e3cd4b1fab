import { hash } from 'node:crypto'
import Type from 'typebox'

/** SHA-256 of bytes, or of text as UTF-8: 32 bytes. */
export const sha256 = (data: string | Uint8Array): Buffer => hash('sha256', data, 'buffer')

/** A SHA-256 hash as text: 64 hexadecimal digits, lower case. */
export const HashText = Type.String({ pattern: '^[0-9a-f]{64}$' })

/** The bytes behind a hash written as text. */
export const hashBytes = (text: string): Buffer => Buffer.from(text, 'hex')
