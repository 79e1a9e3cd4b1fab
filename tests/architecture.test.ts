import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

/** The streets between the houses: who may look into whom. The picture is in ARCHITECTURE.md; this keeps it true. */
const root = join(import.meta.dirname, '..')
const source = join(root, 'src')
const files = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => relative(source, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
const code = files.filter((file) => !/\.test\.tsx?$/.test(file))

/** Paths below `src/` that a file imports; packages are left out. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(source, file), 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([#.][^']+)'/g)].map(([, path = '']) =>
    path.startsWith('#') ? path.slice(1) : relative(source, resolve(source, dirname(file), path)).replaceAll('\\', '/'),
  )
}

/** Of a house, what others may read: its schemas, its facts, and the law it takes from a country. */
const openFiles = [
  'domains/parties/party.ts',
  'domains/titles/title.ts',
  'domains/titles/facts.ts',
  'domains/titles/acts.ts',
  'domains/titles/views.ts',
  'domains/titles/title-law.ts',
  'domains/ports/port-law.ts',
  'domains/vessel-calls/call.ts',
  'domains/vessel-calls/facts.ts',
  'domains/vessel-calls/ship.ts',
  'domains/manifests/manifest.ts',
  'domains/manifests/facts.ts',
  'domains/manifests/reading.ts',
  'domains/manifests/unit-list.ts',
  'domains/manifests/stowage.ts',
  'domains/cargo/lot.ts',
  'domains/cargo/facts.ts',
  'domains/customs-warehouses/transit.ts',
  'domains/announced-units/announced-unit.ts',
  'domains/announced-units/facts.ts',
  'domains/gates/gate.ts',
  'domains/gates/facts.ts',
  'domains/reference/reference.ts',
  'domains/reference/shipping-lists.ts',
  'domains/reference/location.ts',
  'domains/reference/iso6346.ts',
  'domains/reference/container-type.ts',
  'domains/reference/imo-number.ts',
  'domains/reference/mmsi.ts',
  'domains/reference/unlocode.ts',
  'domains/work/notice.ts',
]
const houseOf = (file: string) => /^domains\/([^/]+)\//.exec(file)?.[1]
const layerOf = (file: string) => file.split('/')[0] ?? ''
const isWeb = (file: string) => /^domains\/[^/]+\/web\//.test(file)
const isTop = (file: string) => /^domains\/[^/]+\/[^/]+$/.test(file)

/** Why an import is not allowed, or nothing. */
function objectionTo(file: string, imported: string): string | undefined {
  const to = layerOf(imported)
  const house = houseOf(imported)
  switch (layerOf(file)) {
    case 'kernel':
      return to === 'kernel' ? undefined : 'the kernel imports nothing'
    case 'platform':
      return ['kernel', 'platform'].includes(to) ? undefined : 'the platform knows no trade'
    case 'design':
      return ['design'].includes(to) || imported.startsWith('kernel/') || imported.startsWith('platform/i18n/')
        ? undefined
        : 'components know no house'
    case 'countries':
    case 'connectors':
      if (to === 'kernel' || to === layerOf(file) || openFiles.includes(imported)) return undefined
      return to === 'platform' ? undefined : 'only schemas and facts of a house are open'
    case 'domains':
      if (house === houseOf(file))
        return isTop(file) && !isTop(imported) ? 'pure files do not lean on server or web' : undefined
      if (to === 'kernel' || openFiles.includes(imported)) return undefined
      if (isTop(file)) return 'pure files import the kernel and open files of other houses'
      if (isWeb(file))
        return ['design'].includes(to) ||
          imported.startsWith('apps/web/') ||
          imported.startsWith('platform/i18n/') ||
          (house !== undefined && isWeb(imported))
          ? undefined
          : 'pages import components and the web shell'
      return to === 'platform' ? undefined : 'a house does not look into another; a flow does'
    case 'flows':
      return to === 'apps' || to === 'countries' || to === 'design' ? 'flows stand between houses' : undefined
    default:
      return undefined
  }
}

test('every import follows the arrows: kernel ← houses ← flows, connectors, countries ← apps', () =>
  expect(
    code.flatMap((file) =>
      importsOf(file).flatMap((imported) => {
        const objection = objectionTo(file, imported)
        return objection ? [`${file} → ${imported}: ${objection}`] : []
      }),
    ),
  ).toEqual([]))

test('there are no circles between files', () => {
  const edges = new Map(code.map((file) => [file, importsOf(file).filter((one) => files.includes(one))]))
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (file: string, trail: readonly string[]) => {
    if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '))
    if (done.has(file) || trail.includes(file)) return
    for (const next of edges.get(file) ?? []) visit(next, [...trail, file])
    done.add(file)
  }
  for (const file of code) visit(file, [])
  expect(circles).toEqual([])
})

test('no file is a door that re-exports a folder, and none is named after nothing', () =>
  expect(files.filter((file) => /(^|\/)(index|utils?|common|helpers?|manager|misc)\.tsx?$/.test(file))).toEqual([]))

/** Everything people wrote below a folder: code, texts, data. */
const writings = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(tsx?|css|json|ya?ml|md|sql|typ|xsd|html)$/.test(entry.name))
  .map((entry) => relative(source, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))

test('no country is named outside its own pack', () =>
  expect(
    writings.filter(
      (file) =>
        !/^countries\/(?!testland)[a-z]+\//.test(file) &&
        /maroc|morocco|moroccan|portnet(?!\\?\.fi)|casablanca|المغرب/i.test(readFileSync(join(source, file), 'utf8')),
    ),
  ).toEqual([]))

test('trade words do not enter the platform', () =>
  expect(
    writings
      .filter((file) => file.startsWith('platform/'))
      .flatMap((file) => {
        const word =
          /\b(importer|exporter|customs|manifest|cargo|vessel|domiciliation|imputation|tariff|consignee|licen[cs]e title)\b/i.exec(
            readFileSync(join(source, file), 'utf8'),
          )?.[0]
        return word ? [`${file}: ${word}`] : []
      }),
  ).toEqual([]))

test('a named statement has one text: a database keeps the plan of the first under that name', () => {
  const textsOf = new Map<string, Set<string>>()
  for (const file of code.filter((path) => path.endsWith('.ts'))) {
    const named = readFileSync(join(source, file), 'utf8').matchAll(
      /name: '([a-z-]+\.[a-z.-]+)',\s*text:\s*(`[^`]*`|'(?:[^'\\]|\\.)*')/g,
    )
    for (const [, name = '', text = ''] of named)
      textsOf.set(name, (textsOf.get(name) ?? new Set()).add(text.replace(/\s+/g, ' ').slice(1, -1).trim()))
  }
  expect(textsOf.size).toBeGreaterThan(50)
  expect([...textsOf].filter(([, texts]) => texts.size > 1).map(([name]) => name)).toEqual([])
})
