import type { TestPlatform } from '../support/open-test-platform.ts'
import { type FoundStory, readGiven, readGivenSteps } from './read-stories.ts'
import { openStage } from './stage.ts'
import type { Given, GivenTitle, Step } from './story.ts'
import { laidOver } from './values.ts'

/** A Monday: every story begins in the morning of this day unless it says otherwise. */
const firstDay = '2026-11-23'

/**
 * Plays a story on a running platform, with records of its own. Throws with the file, the step and what was otherwise
 * than told.
 */
export async function runStory(test: TestPlatform, { file, story, given, after }: FoundStory): Promise<void> {
  const stage = openStage(test, story.given?.day ?? firstDay)
  const told = [...(story.given && given ? beginning(story.given, given) : []), ...after, ...story.story]
  const before = told.length - story.story.length
  for (const [i, step] of told.entries()) {
    const fault = await stage.play(step)
    const place = i < before ? 'given' : `step ${i - before + 1}`
    if (fault) throw new Error(`${file}: ${place}${whatOf(step)}: ${fault}`)
  }
}

/** Brings a given title of the platform's country about, as at the beginning of a story; gives its id. */
export async function bringAbout(test: TestPlatform, given: Given): Promise<string> {
  const stage = openStage(test, given.day ?? firstDay)
  for (const step of beginning(given, readGiven(test.platform.pack.country.code, given.title))) {
    const fault = await stage.play(step)
    if (fault) throw new Error(`${given.title}${whatOf(step)}: ${fault}`)
  }
  return stage.record()
}

/** The steps that bring a given title to where the story finds it. */
function beginning({ by, for: owner, draft = {}, until, title }: Given, given: GivenTitle): Step[] {
  const applicant = by ?? given.by
  const last = until === undefined ? -1 : given.story.findIndex(({ now }) => now === until)
  if (until !== undefined && last < 0) throw new Error(`given/${title}.yaml never comes to ${until}`)
  return [
    {
      as: applicant,
      does: 'start',
      with: {
        category: given.category,
        draft: laidOver(given.draft, draft),
        ...(owner !== undefined && { owner: `$organisation:${owner}` }),
      },
    },
    ...given.documents.map(
      (kind): Step => ({ as: applicant, does: 'attachDocument', with: { kind, file: `${kind}.pdf` } }),
    ),
    ...given.story.slice(0, last + 1).map((step) => (step.as === given.by ? { ...step, as: applicant } : step)),
  ]
}

const whatOf = ({ as, does }: Step) => (as === undefined ? '' : ` (${as}${does === undefined ? '' : ` ${does}`})`)

/** Brings about what the steps of `given/<name>.yaml` tell, one file after the other; gives the id of the record last spoken of. */
export async function bringAboutSteps(test: TestPlatform, ...names: readonly string[]): Promise<string> {
  const stage = openStage(test, firstDay)
  for (const name of names)
    for (const step of readGivenSteps(test.platform.pack.country.code, name)) {
      const fault = await stage.play(step)
      if (fault) throw new Error(`${name}${whatOf(step)}: ${fault}`)
    }
  return stage.record()
}
