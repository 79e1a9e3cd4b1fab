import { afterAll, beforeAll, describe, test } from 'vitest'
import { openTestPlatform, type TestPlatform } from '../support/open-test-platform.ts'
import { countriesWithStories, storiesOf } from './read-stories.ts'
import { runStory } from './run-story.ts'

declare module 'vitest' {
  /** What the report of a run says of a story, for whoever counts the services that work. */
  interface TaskMeta {
    story?: { readonly file: string; readonly services: readonly string[] }
  }
}

/** Every story of every country found, against the real server. The name of a test is what its story says. */
describe.each(countriesWithStories())('stories of %s', (country) => {
  let platform: TestPlatform
  beforeAll(async () => {
    platform = await openTestPlatform({ country })
  }, 60_000)
  afterAll(() => platform.close())

  for (const found of storiesOf(country))
    test(found.story.says, async ({ task }) => {
      task.meta.story = { file: found.file, services: found.story.services }
      await runStory(platform, found)
    }, 30_000)
})
