// Builds what runs: the server as one file, the embedded database's thread, the web application, and an empty database to
// begin from. Each part is built again only when what it is made of has changed.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const dist = join(root, 'dist')
mkdirSync(dist, { recursive: true })

/** Our code that looks for files beside itself finds them beside its source, from wherever the bundle runs. */
const sourceAddresses = {
  name: 'source-addresses',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
      if (path.includes('node_modules')) return undefined
      const source = readFileSync(path, 'utf8')
      if (!source.includes('import.meta.url')) return undefined
      const place = `../${relative(root, path).split('\\').join('/')}`
      return {
        loader: 'ts',
        contents: source.replaceAll('import.meta.url', `new URL(${JSON.stringify(place)}, bundleAddress).href`),
      }
    })
  },
}

function digestOf(folders, files) {
  const hash = createHash('sha256')
  const add = (path) => hash.update(relative(root, path)).update(readFileSync(path))
  for (const folder of folders)
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
      if (entry.isFile() && !/\.test\.tsx?$/.test(entry.name)) add(join(entry.parentPath ?? entry.path, entry.name))
  for (const file of files) if (existsSync(join(root, file))) add(join(root, file))
  return hash.digest('hex')
}

async function part(name, digest, made, build) {
  const mark = join(dist, `.${name}`)
  if (existsSync(mark) && readFileSync(mark, 'utf8') === digest && existsSync(made)) return
  process.stderr.write(`building ${name} …\n`)
  await build()
  writeFileSync(mark, digest)
}

const everything = digestOf(['src', 'scripts'], ['package-lock.json', 'vite.config.ts'])

await part('server', everything, join(dist, 'guichet.mjs'), async () => {
  // What was kept of a server of before, for the next to begin from.
  rmSync(join(dist, 'memory'), { recursive: true, force: true })
  const { build } = await import('esbuild')
  // One file is read and understood in half the time of the thousand it is made of. What carries machine code or files of
  // its own stays where it was installed.
  const common = {
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: [
      '@electric-sql/pglite',
      '@expo-google-fonts/*',
      '@myriaddreamin/*',
      '@node-rs/*',
      'libxml2-wasm',
      'pg-native',
    ],
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'\nconst require = requireFrom(import.meta.url)",
    },
    minifyWhitespace: true,
    minifySyntax: true,
    sourcemap: true,
    outdir: dist,
    outExtension: { '.js': '.mjs' },
  }
  await build({
    ...common,
    define: { bundleAddress: 'import.meta.url' },
    entryPoints: { guichet: join(root, 'src/apps/cli/main.ts') },
    plugins: [sourceAddresses],
  })
  await build({ ...common, entryPoints: { 'embedded-thread': join(root, 'src/platform/database/embedded-thread.ts') } })
})

await part('web', everything, join(dist, 'web', 'index.html'), async () => {
  const { build } = await import('vite')
  await build({ root: join(root, 'src/apps/web'), configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
})

await part('seed', digestOf(['scripts'], ['package-lock.json']), join(dist, 'seed.tgz'), async () => {
  const { PGlite } = await import('@electric-sql/pglite')
  const db = await PGlite.create()
  const archive = await db.dumpDataDir('gzip')
  writeFileSync(join(dist, 'seed.tgz'), Buffer.from(await archive.arrayBuffer()))
  await db.close()
})
