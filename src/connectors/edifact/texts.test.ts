import { readFileSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
import { languages } from '#kernel/text.ts'
import { readEdifact } from './read-edifact.ts'
import { objectionOfFinding, placeKey } from './reading/object-at.ts'

const texts = languages.map(
  (language) =>
    [
      language,
      JSON.parse(readFileSync(new URL(`./texts/${language}.json`, import.meta.url), 'utf8')) as Record<string, string>,
    ] as const,
)

const head = "UNB+UNOC:3+A+B+260301:1200+1'UNH+1+CUSCAR:D:95B:UN'BGM+785'"
const spoilt = [
  `junk\n${head}UNT+3+1'UNZ+1+1'`,
  `${head}'UNT+4+2'UNZ+2+2'UNZ+1+1'`,
  head,
  head.slice(0, -3),
  'nothing',
  "UNB+UNOC+A+B+260301:1200'BGM+1'UNT+1+1'UNE+1+1'UNZ+0'",
  'UNB@UNOA:3@A@B@260301:1200@1~UNH@@:D:95B~XX@1~UNT@3@~UNZ@1@1~',
  `${head}UNT+3+1'UNG+CUSCAR+A+B+260301:1200+1+UN+D:95B'UNH+1+X:D:95B:UN'UNT+2+1'UNZ+1+1'`,
  `${head}XYZ+1'BGM+1'BGM+2'TDT+20+1:2+${'x'.repeat(99)}+++++++++++1'DTM+:1:102'CNT+16:x'UNT+8+1'UNZ+1+1'`,
  `${head}TMP+1'CNI+1'RFF+BM:1'CNT+1:1'GID+a'DGS+IMD+++1A'EQD'UNT+9+1'UNZ+1+1'`,
  "UNB+UNOA:3+A+B+260301:1200+1'UNH+1+X:D:95B:UN'FTX+A\r\nAI+++caf\xe9'UNT+3+1'UNZ+1+1'",
  `UNB+UNOA:3+A+B+260301:1200+1'UNH+1+X:D:95B:UN'FTX+${'a'.repeat(70_000)}`,
  `UNB+UNOA:3+A+B+260301:1200+1'UNH+1+X:D:95B:UN'FTX${'+'.repeat(5_000)}`,
]
const findings = spoilt.flatMap((text) => readEdifact(Buffer.from(text, 'latin1')).findings)

test('everything the reader finds is said in three languages, with its place in words', () => {
  expect(new Set(findings.map(({ reason }) => reason)).size).toBeGreaterThan(30)
  for (const finding of findings) {
    const { reason, about = {} } = objectionOfFinding(finding)
    for (const [language, words] of texts)
      for (const key of [`objection.${reason}`, placeKey(about)]) {
        const said = String(new IntlMessageFormat(words[key] ?? `{${key}}`, language).format(about))
        expect(said, `${key} ${language}`).toMatch(/\p{L}/u)
      }
  }
})

test('a place is said in words', () => {
  const english = texts.find(([language]) => language === 'en')?.[1] ?? {}
  const missing = findings.find(({ reason }) => reason === 'component-missing')
  const about = missing && objectionOfFinding(missing).about
  expect(about && new IntlMessageFormat(english[placeKey(about)] ?? '', 'en').format(about)).toBe(
    'Segment 7 DTM, element 1, component 1',
  )
})
