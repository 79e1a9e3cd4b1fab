import { expect, test } from 'vitest'
import { titleEvents } from './title-events.ts'

test('each event is named after the kind of record, once', () => {
  expect(new Set(titleEvents.events).size).toBe(titleEvents.events.length)
  expect(titleEvents.events.filter((name) => !/^title\.[a-z-]+$/.test(name))).toEqual([])
})

test('drafts, and how a desk shares out its work, are not told outside', () => {
  const own = ['TitleDrafted', 'DraftSaved', 'Claimed', 'HandedOver', 'Proposed', 'DeskEscalated', 'constructor']
  expect(own.map((type) => titleEvents.eventOf({ type, body: {} }))).toEqual(own.map(() => undefined))
  expect(titleEvents.eventOf({ type: 'TitleSigned', body: {} })).toBe('title.signed')
})
