import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packsFolder } from '#countries/load-pack.ts'

/** A supplier's electronic invoice; any other XML is no invoice. */
const invoice = fileURLToPath(new URL('../../src/connectors/ubl/samples/import-invoice.xml', import.meta.url))

/** Papers people send in stories: the ending of the name says what kind of file it is. */
const contents: Readonly<Record<string, Buffer>> = {
  pdf: Buffer.from('%PDF-1.7\n% a paper of a story\n%%EOF\n'),
  png: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00]),
  xml: Buffer.from('<?xml version="1.0"?><paper/>'),
  exe: Buffer.from('MZ this is a program'),
  html: Buffer.from('<html><script>alert(1)</script></html>'),
  empty: Buffer.alloc(0),
}

/** The bytes of a paper: the file of this name in the country's `stories/files`, or one made up after its ending; throws on an ending no story uses. */
export function paper(name: string, country: string): Buffer {
  const own = join(packsFolder, country, 'stories', 'files', name)
  if (existsSync(own)) return readFileSync(own)
  if (name === 'supplier-invoice.xml') return readFileSync(invoice)
  const content = contents[name.split('.').at(-1) ?? '']
  if (!content) throw new Error(`no story sends a file like ${name}; there are: ${Object.keys(contents).join(', ')}`)
  return content
}
