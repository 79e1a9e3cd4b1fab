import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'

const worthCompressing = /\.(js|css|html|svg|json)$/

/** Writes `.br` and `.gz` beside every text asset, so that the server never compresses while somebody waits. */
function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      if (dir === undefined) return
      for (const name of Object.keys(bundle).filter((file) => worthCompressing.test(file))) {
        const path = join(dir, name)
        const content = readFileSync(path)
        const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
        writeFileSync(`${path}.br`, brotliCompressSync(content, { params }))
        writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }))
      }
    },
  }
}

/** The web application. Inline scripts and data URLs are kept out: the content security policy allows only our own files. */
export default defineConfig({
  root: join(import.meta.dirname, 'src/apps/web'),
  plugins: [precompress()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: join(import.meta.dirname, 'dist/web'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // A line with a long way to the server pays for each file: components that pages share come as one, and all styles as one.
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: 'components', test: /[\\/]src[\\/]design[\\/].*\.tsx?$/, minShareCount: 3 }],
        },
      },
    },
    reportCompressedSize: false,
  },
  server: { proxy: { '/api': 'http://localhost:3000' } },
})
