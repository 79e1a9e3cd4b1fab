import { expect, test } from 'vitest'
import { newSigningKey } from './keys.ts'
import { genuineText, signText } from './signed-text.ts'

const key = newSigningKey()
const other = newSigningKey()
const word = signText('T1', 'what was said – قيل', key)
const keys = [key.publicKey]

test('a signed text is read back with the key that signed it', () =>
  expect(genuineText(word, 'T1', [other.publicKey, key.publicKey])).toBe('what was said – قيل'))

test('it fits into one word of characters a code carries well', () => expect(word).toMatch(/^[A-Za-z0-9._-]+$/))

test('not with another key, not for another purpose, not under the name of a known key', () => {
  expect(genuineText(word, 'T1', [other.publicKey])).toBeUndefined()
  expect(genuineText(word, 'T2', keys)).toBeUndefined()
  expect(genuineText(word.replace(/^T1/, 'T2'), 'T2', keys)).toBeUndefined()
  const forged = signText('T1', 'what was said', other).replace(other.publicKey.id, key.publicKey.id)
  expect(genuineText(forged, 'T1', keys)).toBeUndefined()
})

test('whatever single character of it changes, it is not genuine, and rubbish breaks nothing', () => {
  for (let i = 0; i < word.length; i += 1) {
    const changed = `${word.slice(0, i)}${word[i] === 'A' ? 'B' : 'A'}${word.slice(i + 1)}`
    // The last character of a base64 text may carry unused bits: the bytes signed are then the same.
    const text = genuineText(changed, 'T1', keys)
    if (text !== undefined) expect(text).toBe('what was said – قيل')
  }
  for (const rubbish of ['', '.', '...', 'T1.x.y.z', `${word}.more`, 'T1.é.é.é'])
    expect(genuineText(rubbish, 'T1', keys)).toBeUndefined()
})
