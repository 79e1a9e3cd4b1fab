import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { productFolder } from '../product-folder.ts'
import { commands } from './commands.ts'

const read = (path: string) => readFileSync(join(productFolder, path), 'utf8')
const guide = read('docs/guides/operating.md')

test('every setting stands in the operating guide, and the guide names none that is not there', () => {
  const settings = [...read('src/apps/server/settings.ts').matchAll(/^ {4}([A-Z_]+): Type\./gm)].map(([, name]) => name)
  const told = [...guide.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name)
  expect(told.sort()).toEqual(settings.sort())
})

test('every command the guide speaks of exists', () => {
  const spoken = [...guide.matchAll(/(?:^|`)guichet ([a-z-]+)/gm)].map(([, name = '']) => name)
  expect(spoken.filter((name) => !(name in commands))).toEqual([])
})
