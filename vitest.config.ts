import { existsSync } from 'node:fs'
import { configDefaults, defineConfig } from 'vitest/config'

/** Without a browser on the machine its tests are left out; `npm test` says so. */
const browser = existsSync(process.env.CHROMIUM ?? '/usr/bin/chromium')

/** Tests stand beside what they test. A run never leaves the machine. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['{src,tests,bench,scripts}/**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, ...(browser ? [] : ['tests/browser/**'])],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})
