import { type Browser, chromium } from '@playwright/test'

const switches = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking']

/** The browser of the machine, without a window. `CHROMIUM` names another one than `/usr/bin/chromium`. */
export const openChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless=new', ...switches],
  })
