import { expect, test } from 'vitest'
import { newSigningKey } from '#platform/history/keys.ts'
import { genuineText, signText } from '#platform/history/signed-text.ts'
import type { AnnouncedUnit } from './announced-unit.ts'
import { notePurpose, noteText, readNote } from './reception-note.ts'

const unit = {
  container: 'CSQU3054383',
  terminalName: 'East Terminal',
  companyName: 'Green Gardens',
  announcement: { booking: 'BK-1' },
  reception: { number: 'R1', at: '2026-11-23T10:00:00.000Z', seals: ['S1'], condition: 'sound' },
} as unknown as AnnouncedUnit

test('a container that was not received has no note', () => {
  const { reception: _, ...before } = unit
  expect(noteText(before as AnnouncedUnit)).toBeUndefined()
})

test('whoever has the code reads the note with the published key, and nothing out of another signature', () => {
  const key = newSigningKey()
  const code = signText(notePurpose, noteText(unit) ?? '', key)
  expect(readNote(genuineText(code, notePurpose, [key.publicKey]) ?? '')).toMatchObject({
    number: 'R1',
    container: 'CSQU3054383',
    seals: ['S1'],
    condition: 'sound',
  })
  expect(genuineText(code, notePurpose, [newSigningKey().publicKey])).toBeUndefined()
})
