import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { messageGuide } from '#connectors/message-guide.ts'
import { runSamples, type SampleResult } from '#connectors/samples-command.ts'

/**
 * `node scripts/run.mjs scripts/write-message-guide.ts [<folder>]`: writes `docs/messages`, a page a message. With a folder of
 * messages also `samples.md`: by family, how many are recognised, read, accepted and refused, and why.
 */
const docs = join(import.meta.dirname, '..', 'docs', 'messages')
mkdirSync(docs, { recursive: true })
for (const [name, text] of messageGuide()) writeFileSync(join(docs, name), text)

const [folder] = process.argv.slice(2)
if (folder !== undefined) {
  let told = ''
  await runSamples([folder, '--json'], (piece) => {
    told += piece
  })
  const { files } = JSON.parse(told) as { readonly files: readonly SampleResult[] }
  writeFileSync(join(docs, 'samples.md'), samplesPage(files))
}

function samplesPage(files: readonly SampleResult[]): string {
  const families = [...new Set(files.map(familyOf))].sort()
  const row = (name: string, of: readonly SampleResult[]) =>
    `| ${[name, of.length, count(of, (one) => one.recognised), count(of, (one) => one.read), outcomes(of, 'accepted'), outcomes(of, 'refused'), reasons(of)].join(' | ')} |`
  return `${[
    '# What was made of sample messages',
    '',
    'Public samples of the messages of trade, good and deliberately spoilt, shown to every connector. *Read*: a connector reads that family.',
    'Refused is often right: broken files are among them, and messages whose structure their own directory does not allow.',
    '',
    '| family | files | recognised | read | accepted | refused | refused with |',
    '| --- | ---: | ---: | ---: | ---: | ---: | --- |',
    ...families.map((family) =>
      row(
        family,
        files.filter((one) => familyOf(one) === family),
      ),
    ),
    row('**all**', files).replace(/[^|]*\|$/, ' |'),
    '',
    'Written by `node scripts/run.mjs scripts/write-message-guide.ts <folder>`.',
  ].join('\n')}\n`
}

/** EDIFACT by message; other families whole. */
function familyOf({ family }: SampleResult): string {
  if (family === null) return 'not recognised'
  return family.startsWith('edifact/') ? family : family.replace(/\/.*$/, '')
}

function count(of: readonly SampleResult[], is: (one: SampleResult) => boolean): number {
  return of.filter(is).length
}
function outcomes(of: readonly SampleResult[], outcome: SampleResult['outcome']): number {
  return count(of, (one) => one.outcome === outcome)
}

function reasons(of: readonly SampleResult[]): string {
  const refused = of.filter(({ outcome }) => outcome === 'refused').map(({ reason }) => reason ?? '–')
  const often = [...new Set(refused)].map((reason) => ({
    reason,
    times: refused.filter((one) => one === reason).length,
  }))
  return often
    .sort((a, b) => b.times - a.times || a.reason.localeCompare(b.reason))
    .map(({ reason, times }) => `\`${reason}\` ${times}`)
    .join(', ')
}
