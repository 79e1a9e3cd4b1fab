import { rotateKeys } from '#platform/history/keys.ts'
import { keyFolder } from './key-folder.ts'
import type { PlatformCommand } from './surroundings.ts'

/**
 * `guichet keys rotate`: a new signing key takes the place of the current one. What the old one signed stays verifiable;
 * its private half is gone for good.
 */
export const keys: PlatformCommand = async ([word, ...more], { settings, out }) => {
  if (word !== 'rotate' || more.length > 0) throw new Error('usage: guichet keys rotate')
  const { signing, published } = await rotateKeys(keyFolder(settings))
  out(`The log is now signed with key ${signing.publicKey.id}; ${published.length} keys are published.\n`)
  out('Restart every server and worker: those that run still sign with the key they started with.\n')
  return 0
}
