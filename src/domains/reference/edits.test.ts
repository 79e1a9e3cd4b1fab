import { expect, test } from 'vitest'
import { editsBetween } from './edits.ts'

test.each([
  ['fromage', 'fromage', 0],
  ['fromge', 'fromage', 1],
  ['frommage', 'fromage', 1],
  ['frimage', 'fromage', 1],
  ['formage', 'fromage', 1],
  ['rfomgae', 'fromage', 2],
  ['smartfon', 'smartphon', 2],
  ['', 'thé', 3],
  ['thé', '', 3],
  ['زيتن', 'زيتون', 1],
])('"%s" and "%s" are %i mistakes apart', (a, b, edits) => expect(editsBetween(a, b)).toBe(edits))
