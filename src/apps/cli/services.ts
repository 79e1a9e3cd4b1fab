import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'csv-parse/sync'
import { productFolder } from '../product-folder.ts'
import { type CatalogueRow, type PlayedStory, statusOfServices, tableOfServices } from './service-status.ts'

/**
 * `npm run services [-- --json]`: plays all stories against the real server and prints, for each service of the
 * catalogue, whether it works. `argv` begins after the word `services`; `out` takes the text. Gives the exit code: 0 when
 * the stories could be played, even if some did not end as told.
 */
export async function runServices(argv: readonly string[], out: (text: string) => void): Promise<number> {
  const { json } = parseArgs({ args: [...argv], options: { json: { type: 'boolean' } } }).values
  const report = await playStories()
  if (!report) {
    out('The stories could not be played: npx vitest run tests/stories says why.\n')
    return 1
  }
  const services = statusOfServices(readCatalogue(), storiesIn(report))
  out(
    json
      ? `${JSON.stringify(services.map(({ id, status, stories }) => ({ id, status, stories })))}\n`
      : tableOfServices(services),
  )
  return 0
}

const readCatalogue = (): CatalogueRow[] =>
  parse(readFileSync(join(productFolder, 'docs', 'services.csv')), { columns: true, bom: true })

/** The part of Vitest's JSON report that is read here. */
export interface StoryReport {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly title: string
      readonly status: string
      readonly meta?: { readonly story?: { readonly file: string; readonly services: readonly string[] } }
    }[]
  }[]
}

/** The stories of a report; tests that are no stories are left out. */
export const storiesIn = ({ testResults }: StoryReport): PlayedStory[] =>
  testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .flatMap(({ title, status, meta }) =>
      meta?.story ? [{ says: title, ...meta.story, passed: status === 'passed' }] : [],
    )

/** Plays the stories in a process of their own; nothing when it wrote no report. */
async function playStories(): Promise<StoryReport | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-services-'))
  const file = join(folder, 'report.json')
  const vitest = join(productFolder, 'node_modules', 'vitest', 'vitest.mjs')
  try {
    await ended(
      spawn(process.execPath, [vitest, 'run', 'tests/stories', '--reporter=json', `--outputFile=${file}`], {
        cwd: productFolder,
        stdio: 'ignore',
      }),
    )
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const ended = (child: ReturnType<typeof spawn>) =>
  new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', () => resolve())
  })
