import type { Browser, BrowserContext, Page } from '@playwright/test'
import { loadDemonstrationTitles } from '#apps/server/demonstration/load-titles.ts'
import { openChromium } from '../tests/browser/chromium.ts'
import type { Benchmark } from './benchmark.ts'
import { median } from './figures.ts'
import { servesBarePage } from './rig/bare-page.ts'
import { prepare } from './rig/community.ts'
import { startServer } from './rig/server-process.ts'
import { type Visit, visitSlowly } from './rig/visit-slowly.ts'

/** What is promised: seconds until a page can be used, kilobytes that travel for it, milliseconds until it answers a key. */
const secondsPromised = 1.5
const keyMsPromised = 100

/** Pages a person opens first, with whose eyes; `ready` is there when the page shows what it was opened for. */
const pages = [
  { name: 'signIn', path: '/', ready: 'h1' },
  { name: 'verify', path: '/verify', ready: 'h1' },
  { name: 'home', path: '/', login: 'gina', ready: 'main table, main .panel' },
  { name: 'titles', path: '/titles', login: 'gina', ready: 'main a[href^="/titles/"]:not([href="/titles/new"])' },
] as const

/**
 * P17: pages on a processor slowed four times and a line of 1.6 Mbit/s with 150 ms there and back, nothing kept from a visit
 * before. Beside each round the same browser opens a page of one heading: no page can be sooner than that.
 */
export const pagesOnSlowPhones: Benchmark = {
  says: 'from the address to a page that can be used, on a slow phone and a slow line, and how soon it answers keys',
  async run({ database, rounds }) {
    await prepare(database.environment, loadDemonstrationTitles)
    const server = await startServer({ environment: database.environment })
    const bare = await servesBarePage()
    const browser = await openChromium()
    const base = `http://127.0.0.1:${server.port}`
    try {
      const visits = new Map<string, Visit[]>(pages.map(({ name }) => [name, []]))
      const floor: number[] = []
      const keys: number[] = []
      for (let round = 0; round <= rounds; round += 1) {
        const heading = await inNewWindow(browser, (page) => visitSlowly(page, bare.address, 'h1'))
        if (round > 0) floor.push(heading.seconds)
        for (const { name, path, ready, ...whose } of pages) {
          const visit = await inNewWindow(browser, async (page, context) => {
            if ('login' in whose) await context.request.post(`${base}/api/demonstration/sign-in`, { data: whose })
            const seen = await visitSlowly(page, base + path, ready)
            if (name === 'titles' && round > 0) keys.push(...(await msToAnswerKeys(page)))
            return seen
          })
          if (round > 0) visits.get(name)?.push(visit)
        }
      }
      return resultOf(visits, floor, keys)
    } finally {
      await browser.close()
      bare.close()
      await server.stop()
    }
  },
}

async function inNewWindow<T>(browser: Browser, look: (page: Page, context: BrowserContext) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'fr' })
  try {
    return await look(await context.newPage(), context)
  } finally {
    await context.close()
  }
}

/** Milliseconds from each key in the search of a list to the picture that answers it, as the browser tells them (to 8 ms). */
async function msToAnswerKeys(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const told: number[] = []
    Object.assign(globalThis, { told })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown') told.push(entry.duration)
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
  })
  const search = page.getByRole('searchbox').first()
  await search.click()
  for (const letter of 'machine') await search.press(letter)
  await page.waitForTimeout(500)
  return page.evaluate(() => (globalThis as unknown as { told: number[] }).told)
}

function resultOf(visits: ReadonlyMap<string, readonly Visit[]>, floor: readonly number[], keys: readonly number[]) {
  const figures: Record<string, number> = { headingSeconds: median(floor) }
  for (const [name, seen] of visits) {
    figures[`${name}Seconds`] = median(seen.map(({ seconds }) => seconds))
    figures[`${name}Kilobytes`] = median(seen.map(({ kilobytes }) => kilobytes))
  }
  const slowest = floor.map((_, round) => Math.max(...[...visits.values()].map((seen) => seen[round]?.seconds ?? 0)))
  const ratios = slowest.map((seconds) => secondsPromised / seconds)
  const sorted = [...keys].sort((a, b) => a - b)
  return {
    ratio: median(ratios),
    goal: 1,
    perSecond: 1 / median(slowest),
    rounds: ratios,
    figures: {
      ...figures,
      keyP95Ms: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
      keyRatio: keyMsPromised / Math.max(8, sorted[Math.floor(sorted.length * 0.95)] ?? 0),
    },
  }
}
