import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import type { DirectoryData } from '#connectors/edifact/structure/directory.ts'
import type { ElementData, TableData } from '#connectors/edifact/structure/tables.ts'

/**
 * `node scripts/run.mjs scripts/write-edifact-directories.ts <folder>`: writes `src/connectors/edifact/structure/directories.json.br`
 * from a folder that holds, unpacked, the UNECE directories as text and D.24A as XML (see SOURCES.md beside the result). Only the
 * messages below are taken, and of the segments only those they use.
 */
const messages =
  'CUSCAR CUSREP CUSRES CALINF BERMAN VESDEP IFTMAN IFTDGN WASDIS PAXLST BAPLIE MOVINS COPRAR COARRI CODECO COPARN COPINO COREOR VERMAS IFCSUM IFTMIN IFTSTA IFTSAI APERAK'.split(
    ' ',
  )
const releases = ['95B', '96B', '99B', '00B', '03B', '13B', '16A', '19B']
const xmlRelease = '24A'

const [folder = ''] = process.argv.slice(2)
const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.parentPath.includes('__MACOSX'))
  .map((entry) => join(entry.parentPath, entry.name))

/** One character a byte: frames are drawn in code page 437. */
function find(pattern: RegExp): string | undefined {
  const path = paths.find((one) => pattern.test(one))
  return path && readFileSync(path, 'latin1').replaceAll('\r', '')
}

function needed(pattern: RegExp): string {
  const text = find(pattern)
  if (text === undefined) throw new Error(`nothing below ${folder} is called ${pattern}`)
  return text
}

/** In the frames drawn beside the table, a corner ends a group; `+` in later directories. */
const corners = /[+\u00d9\u00c1]/g

function tableOfText(text: string): TableData {
  const lines = text.slice(text.lastIndexOf('Segment table')).split('\n')
  const root: TableData = []
  const open: TableData[] = [root]
  for (const line of lines) {
    const group = /^\d{4,5}.*Segment group (\d+)[\s\u00c4-]+([MC])\s+(\d+)/.exec(line)
    if (group) {
      const parts: TableData = []
      open.at(-1)?.push([`SG${group[1]}`, group[2] === 'M' ? 1 : 0, Number(group[3]), parts])
      open.push(parts)
      continue
    }
    const segment = /^\d{4,5}[\s+*#|X-]*\s([A-Z]{3}) .*?\s([MC])\s+(\d+)(.*)$/.exec(line)
    if (!segment) continue
    open.at(-1)?.push([segment[1] ?? '', segment[2] === 'M' ? 1 : 0, Number(segment[3])])
    if (segment[1] === 'UNT') break
    for (const _ of segment[4]?.match(corners) ?? []) open.pop()
  }
  if (open.length !== 1 || root[0]?.[0] !== 'UNH' || root.at(-1)?.[0] !== 'UNT')
    throw new Error(`a segment table is not understood: ${text.slice(0, 1500)}`)
  return root
}

/** Old directories still show what they took out, with a minus. */
const deleted = /^\d{0,3}\s{0,6}-\s/
const statusLine = /^(.*?)\s+([MC])(?:\s+(\d+))?(?:\s+(an?|n)(\.\.)?(\d+))?\s*$/

function segmentsOfText(text: string): Record<string, ElementData[]> {
  const segments: Record<string, ElementData[]> = {}
  let elements: ElementData[] | undefined
  let pending = ''
  for (const line of text.split('\n')) {
    const heading = /^[\s+*#|X-]{4,}([A-Z]{3})\s{1,4}[A-Z][A-Z ,/'().-]+$/.exec(line)
    if (heading?.[1]) {
      elements = []
      segments[heading[1]] = elements
      continue
    }
    if (deleted.test(line)) continue
    const begins = /^(\d{3})?[\s+*#|X-]*([CSE]?\d{3,4})\s+\S/.exec(line)
    pending = begins && /^\d{3}|^\s{4}/.test(line) ? line : pending === '' ? '' : `${pending} ${line.trim()}`
    const whole = /^(\d{3})?[\s+*#|X-]*([CSE]?\d{3,4})\s+(.*)$/.exec(pending)
    const status = whole && statusLine.exec(whole[3] ?? '')
    if (!whole || !status || !elements) continue
    pending = ''
    const [, , must, times, kind, dots, length] = status
    const format = kind && `${kind}${dots ?? ''}${length}`
    const flag = must === 'M' ? 1 : 0
    if (whole[1]) elements.push([whole[2] ?? '', flag, Number(times ?? 1), format ?? []])
    else {
      const parts = elements.at(-1)?.[3]
      if (!Array.isArray(parts) || !format) throw new Error(`a component without its composite: ${line}`)
      parts.push([whole[2] ?? '', flag, format])
    }
  }
  return segments
}

const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
const flagOfXml = (tag: string): 0 | 1 => (attribute(tag, 'required') === 'true' ? 1 : 0)

function tableOfXml(text: string): TableData {
  const root: TableData = []
  const open: TableData[] = [root]
  for (const [tag] of text.matchAll(/<\/?(?:segment|group)\b[^>]*>/g)) {
    if (tag === '</group>') {
      open.pop()
      continue
    }
    const times = Number(attribute(tag, 'maxrepeat'))
    if (tag.startsWith('<segment')) open.at(-1)?.push([attribute(tag, 'id'), flagOfXml(tag), times])
    else {
      const parts: TableData = []
      open.at(-1)?.push([attribute(tag, 'id'), flagOfXml(tag), times, parts])
      open.push(parts)
    }
  }
  return root
}

function tagsOf(table: TableData): string[] {
  return table.flatMap(([name, , , parts]) => (parts ? tagsOf(parts) : [name]))
}

function directory(tables: Record<string, TableData>, segments: Record<string, ElementData[]>): DirectoryData {
  const used = new Set(Object.values(tables).flatMap(tagsOf))
  const kept: Record<string, ElementData[]> = {}
  for (const tag of [...used].sort()) {
    const elements = segments[tag]
    if (elements && elements.length > 0) kept[tag] = elements
    else if (!/^U/.test(tag)) throw new Error(`no elements of ${tag}`)
  }
  return { messages: tables, segments: kept }
}

const directories: Record<string, DirectoryData> = {}
let segments: Record<string, ElementData[]> = {}
for (const release of releases) {
  const tables: Record<string, TableData> = {}
  for (const message of messages) {
    const text = find(new RegExp(`${message}_D\\.${release}$`, 'i'))
    if (text !== undefined) tables[message] = tableOfText(text)
  }
  segments = segmentsOfText(needed(new RegExp(`[/\\\\](ED|TR)SD\\.${release}$`, 'i')))
  directories[release] = directory(tables, segments)
}
const tables: Record<string, TableData> = {}
for (const message of messages)
  tables[message] = tableOfXml(needed(new RegExp(`messages.${message.toLowerCase()}\\.xml$`)))
/** The XML of D.24A has lost components of PCI, MEA and ERP; its other segments are those of D.19B, which are taken. */
directories[xmlRelease] = directory(tables, segments)

const json = Buffer.from(JSON.stringify(directories))
const packed = brotliCompressSync(json, {
  params: {
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: json.length,
  },
})
writeFileSync(new URL('../src/connectors/edifact/structure/directories.json.br', import.meta.url), packed)
for (const [release, { messages: held, segments }] of Object.entries(directories))
  process.stdout.write(`D.${release}: ${Object.keys(held).length} messages, ${Object.keys(segments).length} segments\n`)
process.stdout.write(`${json.length} bytes, packed ${packed.length}\n`)
