import type { Page } from '@playwright/test'

/** One visit of a page, from the address to what it was opened for. */
export interface Visit {
  readonly seconds: number
  /** What travelled for it, compressed, with its headers, in thousands of bytes. */
  readonly kilobytes: number
}

/** A phone of the cheaper kind on a mobile line: four times slower, 1.6 Mbit/s down, 0.75 up, 150 ms there and back. */
const slowness = 4
const line = { offline: false, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8, latency: 150 }

/** Opens an address on a slow phone and waits until something that `ready` selects is to be seen. */
export async function visitSlowly(page: Page, address: string, ready: string): Promise<Visit> {
  const session = await page.context().newCDPSession(page)
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  await session.send('Network.emulateNetworkConditions', line)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness })
  const started = performance.now()
  await page.goto(address, { waitUntil: 'commit' })
  await page.locator(ready).first().waitFor()
  return { seconds: (performance.now() - started) / 1000, kilobytes: bytes / 1000 }
}
