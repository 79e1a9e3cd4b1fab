import { defineConfig } from 'vitest/config'

/** Tests stand beside what they test. A run never leaves the machine. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: { include: ['{src,tests,bench,scripts}/**/*.test.{ts,tsx}'], testTimeout: 120_000, hookTimeout: 120_000 },
})
