import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadOrCreateSecretRoot, secretOf, secretRootName } from './secret-root.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'secret-root-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('the root is made once, also by several processes at once, and only its owner reads it', async () => {
  const roots = await Promise.all([1, 2, 3].map(() => loadOrCreateSecretRoot(folder)))
  expect(new Set(roots.map((root) => root.toString('hex'))).size).toBe(1)
  expect(await readdir(folder)).toEqual([secretRootName])
  expect((await stat(join(folder, secretRootName))).mode & 0o777).toBe(0o600)
})

test('a root that everybody may read, or that is damaged, stops the start', async () => {
  await loadOrCreateSecretRoot(folder)
  await chmod(join(folder, secretRootName), 0o644)
  await expect(loadOrCreateSecretRoot(folder)).rejects.toThrow('chmod 600')
  await chmod(join(folder, secretRootName), 0o600)
  await writeFile(join(folder, secretRootName), 'short')
  await expect(loadOrCreateSecretRoot(folder)).rejects.toThrow('32 bytes')
})

test('each owner and each number has a secret of its own, the same every time', () => {
  const root = Buffer.alloc(32, 7)
  const secrets = [
    secretOf(root, 'a', 1),
    secretOf(root, 'a', 2),
    secretOf(root, 'b', 1),
    secretOf(Buffer.alloc(32), 'a', 1),
  ]
  expect(new Set(secrets).size).toBe(4)
  expect(secretOf(root, 'a', 1)).toBe(secrets[0])
  for (const secret of secrets) expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
})
