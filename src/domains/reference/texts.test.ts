import { expect, test } from 'vitest'
import { locationFunctions } from './location.ts'
import en from './texts/en.json' with { type: 'json' }

test('every function of a place has its words', () => {
  for (const one of locationFunctions) expect(en).toHaveProperty([`reference.location.function.${one}`])
})
