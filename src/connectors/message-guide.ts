import { readdirSync, readFileSync } from 'node:fs'
import { awmdsOfBill, awmdsOfHeader, awmdsOfItem } from './asycuda/awmds-places.ts'
import { segmentsOfBill, segmentsOfHeader, segmentsOfItem } from './edifact/manifest/places-in.ts'
import { knownMessages } from './edifact/terminal/mappers.ts'
import { billColumns, headerColumns, rowColumns } from './spreadsheets/manifest-columns.ts'

/**
 * The message guide, page by page (file name → text): what is read of each message, what it becomes, what is refused and
 * why. It is written from the tables the readers read by, so it cannot tell anything else than they do.
 */
export function messageGuide(): ReadonlyMap<string, string> {
  const words = wordsOf()
  const terminal = Object.keys(knownMessages).map(
    (type) => [`${type.toLowerCase()}.md`, terminalPage(type, words)] as const,
  )
  const manifests = manifestPages(words)
  return new Map([...terminal, ...manifests, ['README.md', overview()]])
}

/** Texts of objections in English, their placeholders as written. */
type Sentences = Readonly<Record<string, string>>

function wordsOf(): Sentences {
  const files = [
    'edifact/texts',
    'edifact/terminal/texts',
    '../domains/manifests/texts',
    '../domains/reference/texts',
  ].map((folder) => new URL(`./${folder}/en.json`, import.meta.url))
  return Object.assign({}, ...files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as Sentences)) as Sentences
}

const heading = (...lines: readonly string[]): string =>
  `${[...lines, '', 'Written by `node scripts/run.mjs scripts/write-message-guide.ts`; a test fails when it is stale.'].join('\n')}\n`

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `${[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n')}\n`
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
const code = (text: string): string => `\`${text}\``

/** The sentence an objection is told with, as its template has it. */
const sentenceOf = (reason: string, words: Sentences): string => words[`objection.${reason}`] ?? '–'

const reasonTable = (reasons: readonly string[], words: Sentences): string =>
  table(
    ['reason', 'said as'],
    [...new Set(reasons)].sort().map((reason) => [code(reason), sentenceOf(reason, words)]),
  )

function terminalPage(type: string, words: Sentences): string {
  const message = knownMessages[type]
  if (!message) throw new Error(`no message ${type}`)
  const { tells, tables, codes, objects } = message
  const lines = Object.values(tables).flatMap((one) => Object.values(one))
  return [
    heading(`# ${type}`, '', `Says ${tells}. Any directory from D.95B on; what a message does not say is absent.`),
    ...(codes
      ? [
          '## What it is about\n',
          table(
            [codes.at, 'becomes'],
            Object.entries(codes.become).map(([theirs, ours]) => [code(theirs), ours]),
          ),
        ]
      : []),
    ...Object.entries(tables).flatMap(([part, one]) => [
      `## Of the ${part}\n`,
      table(
        ['segment', 'becomes', 'refused with'],
        Object.entries(one).map(([word, { at, objects: refused = [] }]) => [
          code(at),
          code(word),
          refused.map(code).join(', '),
        ]),
      ),
    ]),
    '## What is refused\n',
    'Each objection names segment, element and component, and the values of its sentence. What is not well formed is refused before, with the reasons of the syntax (`docs/messages/README.md`).\n',
    reasonTable(['terminal-message-kind', ...objects, ...lines.flatMap(({ objects: refused = [] }) => refused)], words),
  ].join('\n')
}

type Rules = Readonly<Record<string, readonly string[]>>
/** `RFF+BM, BH` of a tag and its qualifiers. */
const segment = ([tag = '', ...qualifiers]: readonly string[]): string =>
  qualifiers.length === 0 ? tag : `${tag}+${qualifiers.join(', ')}`
const fields = (rules: Rules, at: (rule: readonly string[]) => string): string =>
  table(
    ['theirs', 'becomes'],
    Object.entries(rules).map(([field, rule]) => [code(at(rule)), code(field)]),
  )

function manifestPages(words: Sentences): readonly (readonly [string, string])[] {
  const checks = '## What is refused\n\nAs every manifest, see [manifest.md](manifest.md).\n'
  const edifact = (type: string, about: string) =>
    [
      heading(`# ${type}`, '', about),
      '## Of the head\n',
      fields(segmentsOfHeader, segment),
      '## Of a bill\n',
      fields(segmentsOfBill, segment),
      '## Of its goods\n',
      fields(segmentsOfItem, segment),
      'Units are EQD with MEA, SEL and TMP, named by SGP of the goods.\n',
      checks,
    ].join('\n')
  const path = (rule: readonly string[]) => rule.join('/')
  return [
    [
      'cuscar.md',
      edifact(
        'CUSCAR',
        'The customs cargo report: a manifest. Answered by CUSRES, by CONTRL where it is not well formed.',
      ),
    ],
    [
      'ifcsum.md',
      edifact('IFCSUM', 'The forwarding and consolidation summary, read as a manifest. Answered by APERAK.'),
    ],
    [
      'awmds.md',
      [
        heading('# ASYCUDA World manifest (Awmds)', '', 'XML as the installations of ASYCUDA World take and give it.'),
        '## Of General_segment\n',
        fields(awmdsOfHeader, path),
        '## Of a Bol_segment\n',
        fields(awmdsOfBill, path),
        '## Of its Goods_segment\n',
        fields(Object.fromEntries(Object.entries(awmdsOfItem).map(([field, name]) => [field, [name]])), path),
        checks,
      ].join('\n'),
    ],
    [
      'csv.md',
      [
        heading(
          '# A manifest as a table',
          '',
          'CSV with a row for each kind of goods and unit; an empty one is at `GET /api/manifests/template.csv`.',
        ),
        table(
          ['column', 'said'],
          [
            ...headerColumns.map((one) => [code(one), 'of the manifest, in the first row']),
            [code('bill'), 'number of the bill'],
            ...billColumns.map((one) => [code(one), 'of the bill, in its first row']),
            ...rowColumns.map((one) => [code(one), 'of goods or unit, in each row']),
          ],
        ),
        checks,
      ].join('\n'),
    ],
    ['manifest.md', manifestPage(words)],
  ]
}

/** What every manifest is checked for, in whatever format it came: taken from the checks as they are written. */
function manifestPage(words: Sentences): string {
  const found = checksOf()
  const of = (severity: string) => found.filter((one) => one.severity === severity).map(({ reason }) => reason)
  return [
    heading(
      '# What a manifest is checked for',
      '',
      'CUSCAR, IFCSUM, Awmds, CSV, JSON and what is written by screen go through the same checks. Each finding has its place in the sender’s own bytes.',
    ),
    '## Refused\n',
    reasonTable(of('refuses'), words),
    '## Worth a look\n',
    'Lodged all the same, and then not registered by itself.\n',
    reasonTable(of('warns'), words),
  ].join('\n')
}

function checksOf(): readonly { readonly severity: string; readonly reason: string }[] {
  const house = new URL('../domains/manifests/', import.meta.url)
  const texts = readdirSync(house)
    .filter((name) => /^check-[a-z]+\.ts$/.test(name))
    .sort()
    .map((name) => readFileSync(new URL(name, house), 'utf8'))
  return texts.flatMap((text) =>
    [...text.matchAll(/tell\(\s*'(refuses|warns)',\s*'([a-z-]+)'/g)].map(([, severity = '', reason = '']) => ({
      severity,
      reason,
    })),
  )
}

const overview = (): string =>
  [
    heading(
      '# Messages',
      '',
      'What each message becomes here, and why one is refused. Positions count as people do: segment 1 is UNH, element 1 follows the tag.',
    ),
    table(
      ['message', 'says'],
      [
        [
          '[CUSCAR](cuscar.md), [IFCSUM](ifcsum.md), [Awmds](awmds.md), [CSV](csv.md)',
          'a manifest; [checks](manifest.md)',
        ],
        ...Object.entries(knownMessages).map(([type, { tells }]) => [`[${type}](${type.toLowerCase()}.md)`, tells]),
      ],
    ),
    'Not well formed: answered by CONTRL with the place, for everything in an interchange that is itself wrong, else for the wrong message alone. A value longer than its directory allows is read whole. `npm run samples -- <folder>` shows what is made of every file of a folder; [samples.md](samples.md) has what was made of some.\n',
  ].join('\n')
