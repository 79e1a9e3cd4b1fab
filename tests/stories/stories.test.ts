import { afterAll, beforeAll, describe, test } from 'vitest'
import { openTestPlatform, type TestPlatform } from '../support/open-test-platform.ts'
import { countriesWithStories, storiesOf } from './read-stories.ts'
import { runStory } from './run-story.ts'

/** Every story of every country found, against the real server. The name of a test is what its story says. */
describe.each(countriesWithStories())('stories of %s', (country) => {
  let platform: TestPlatform
  beforeAll(async () => {
    platform = await openTestPlatform({ country })
  }, 60_000)
  afterAll(() => platform.close())

  for (const found of storiesOf(country)) test(found.story.says, () => runStory(platform, found), 30_000)
})
