import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto'
import { link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type PublicKey, publicKeyFromPem } from './public-key.ts'

/** The key in use. It signs; its private half does not leave this file. */
export interface SigningKey {
  readonly publicKey: PublicKey
  /** The Ed25519 signature over the text as UTF-8, in hexadecimal. */
  readonly sign: (text: string) => string
}

export interface Keys {
  readonly signing: SigningKey
  /** Every public key that was ever in use here, the current one included: old signatures stay verifiable. */
  readonly published: readonly PublicKey[]
}

/** A key that lives in memory only. */
export const newSigningKey = (): SigningKey => signingKeyOf(generateKeyPairSync('ed25519').privateKey)

/**
 * The keys kept in a folder: `signing-key.pem` (private, mode 0600) and `keys/<id>.pem` (public, current and retired).
 * Makes the first pair when there is none; of two processes that try at once, both use the pair of the first.
 * Throws when the private key is readable by everybody on the machine, or a published key is not the one its name says.
 */
export async function loadOrCreateKeys(folder: string): Promise<Keys> {
  await mkdir(join(folder, 'keys'), { recursive: true, mode: 0o700 })
  const path = privateKeyPath(folder)
  const fresh = await writePrivateKey(folder, generateKeyPairSync('ed25519').privateKey)
  await link(fresh, path).catch(unlessCode('EEXIST'))
  await rm(fresh)
  if ((await stat(path)).mode & 0o007) throw new Error(`${path} must not be open to all users: chmod 600`)
  const signing = signingKeyOf(createPrivateKey(await readFile(path)))
  await publish(folder, signing.publicKey)
  return { signing, published: await publishedIn(folder) }
}

/** Puts a new pair in the place of the current one, whose private half is gone for good and whose public half stays published. */
export async function rotateKeys(folder: string): Promise<Keys> {
  await loadOrCreateKeys(folder)
  const { privateKey } = generateKeyPairSync('ed25519')
  await publish(folder, publicKeyOf(privateKey))
  await rename(await writePrivateKey(folder, privateKey), privateKeyPath(folder))
  return loadOrCreateKeys(folder)
}

/** The published form of the public half of an Ed25519 key. Throws for keys of other kinds. */
export function publicKeyOf(key: KeyObject): PublicKey {
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError(`an Ed25519 key is needed, not ${key.asymmetricKeyType}`)
  const publicKey = key.type === 'private' ? createPublicKey(key) : key
  return publicKeyFromPem(publicKey.export({ type: 'spki', format: 'pem' }).toString())
}

const privateKeyPath = (folder: string) => join(folder, 'signing-key.pem')

const signingKeyOf = (privateKey: KeyObject): SigningKey => ({
  publicKey: publicKeyOf(privateKey),
  sign: (text) => sign(null, Buffer.from(text), privateKey).toString('hex'),
})

/** Writes the key under a name of its own, so that the real name only ever shows a whole file. */
async function writePrivateKey(folder: string, privateKey: KeyObject): Promise<string> {
  const path = join(folder, `.${randomUUID()}.pem`)
  await writeFile(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx', flush: true })
  return path
}

const publish = (folder: string, key: PublicKey) =>
  writeFile(join(folder, 'keys', `${key.id}.pem`), key.pem, { flag: 'wx', flush: true }).catch(unlessCode('EEXIST'))

async function publishedIn(folder: string): Promise<PublicKey[]> {
  const names = (await readdir(join(folder, 'keys'))).filter((name) => name.endsWith('.pem')).sort()
  return Promise.all(
    names.map(async (name) => {
      const key = publicKeyFromPem(await readFile(join(folder, 'keys', name), 'utf8'))
      if (name !== `${key.id}.pem`) throw new Error(`keys/${name} holds another key, ${key.id}`)
      return key
    }),
  )
}

const unlessCode = (code: string) => (error: NodeJS.ErrnoException) => {
  if (error.code !== code) throw error
}
