import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Static, TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import { parseDocument } from 'yaml'
import { availablePacks, packsFolder } from '#countries/load-pack.ts'
import { type NounWord, nounOf, nounWords } from './nouns.ts'
import { GivenSteps, GivenTitle, type Step, Story } from './story.ts'

/** A story with the file it stands in, relative to the folder of all packs, and what its `given` begins with. */
export interface FoundStory {
  readonly file: string
  readonly story: Story
  readonly given?: GivenTitle
  /** The steps told before its own. */
  readonly after: readonly Step[]
}

/** The countries that have stories, in alphabetical order. */
export const countriesWithStories = (folder: string = packsFolder): string[] =>
  availablePacks(folder).filter((code) => existsSync(join(folder, code, 'stories')))

/** All stories of a country by file name. Throws with file, place and reason when one is not written as a story is. */
export function storiesOf(country: string, folder: string = packsFolder): FoundStory[] {
  const stories = join(folder, country, 'stories')
  return readdirSync(stories)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => {
      const path = join(stories, name)
      const file = relative(folder, path)
      return readDocuments(path, file).map((value) => {
        const story = checked(Story, value, file)
        const after = (story.after ?? []).flatMap((one) => givenSteps(stories, one, file))
        const misfit = deedOfAnotherNoun([...after, ...story.story])
        if (misfit) throw new Error(`${file}: "${story.says}" ${misfit}`)
        return { file, story, after, ...(story.given && { given: givenTitle(stories, story.given.title, file) }) }
      })
    })
}

/** What `given/<name>.yaml` of a country tells; throws when there is no such file. */
export const readGiven = (country: string, name: string): GivenTitle =>
  givenTitle(join(packsFolder, country, 'stories'), name, country)

function givenTitle(stories: string, name: string, file: string): GivenTitle {
  const path = join(stories, 'given', `${name}.yaml`)
  if (!existsSync(path)) throw new Error(`${file}: /given/title: there is no given/${name}.yaml`)
  const [value] = readDocuments(path, `given/${name}.yaml`)
  return checked(GivenTitle, value, `given/${name}.yaml`)
}

/** The steps of `given/<name>.yaml` of a country; throws when there is no such file. */
export const readGivenSteps = (country: string, name: string): readonly Step[] =>
  givenSteps(join(packsFolder, country, 'stories'), name, country)

function givenSteps(stories: string, name: string, file: string): Step[] {
  const path = join(stories, 'given', `${name}.yaml`)
  if (!existsSync(path)) throw new Error(`${file}: /after: there is no given/${name}.yaml`)
  const [value] = readDocuments(path, `given/${name}.yaml`)
  return checked(GivenSteps, value, `given/${name}.yaml`).story
}

/** The first deed that the noun spoken of at that step does not know. */
function deedOfAnotherNoun(steps: readonly Step[]): string | undefined {
  let word: NounWord = 'title'
  for (const step of steps) {
    word = step.of ?? nounWords.find((one) => step[one] !== undefined) ?? word
    if (step.does !== undefined && !(step.does in nounOf(word).deeds)) return `nobody can ${step.does} a ${word}`
  }
  return undefined
}

/** A file holds one story, or several one after the other, each after a line of three dashes. */
function readDocuments(path: string, file: string): unknown[] {
  const text = readFileSync(path, 'utf8')
  return text.split(/^---$/m).flatMap((part) => {
    const document = parseDocument(part, { version: '1.2', schema: 'core' })
    const [problem] = [...document.errors, ...document.warnings]
    if (problem) throw new Error(`${file}: ${problem.message}`)
    const value: unknown = document.toJS({ maxAliasCount: 50 })
    return value === null ? [] : [value]
  })
}

const checks = new Map<TSchema, ReturnType<typeof Compile>>()

function checked<T extends TSchema>(schema: T, value: unknown, file: string): Static<T> {
  const check = checks.get(schema) ?? Compile(schema)
  checks.set(schema, check)
  if (check.Check(value)) return value as Static<T>
  const faults = check
    .Errors(value)
    .filter(({ keyword }) => keyword !== 'boolean')
    .map(({ instancePath, message }) => `${placeOf(instancePath, value)} ${message}`)
  throw new Error(`${file}: ${faults.join('; ')}`)
}

/** `/story/2/now` is told as `step 3 /now`, with what the story says in front. */
function placeOf(pointer: string, value: unknown): string {
  const says = (value as { says?: unknown } | null)?.says
  const step = /^\/story\/(\d+)(.*)$/.exec(pointer)
  const place = step ? `step ${Number(step[1]) + 1} ${step[2]}` : pointer
  return typeof says === 'string' ? `"${says}" ${place}` : place
}
