import { hash as digest, randomBytes, timingSafeEqual } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** A new secret for a cookie or an access token: 256 random bits. Only its digest is ever stored. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** The digest under which a secret is stored and looked up. */
export const digestOf = (secret: string): Buffer => digest('sha256', secret, 'buffer')

/** Argon2id with 19 MiB and two passes, as OWASP's cheat sheet on password storage advises. */
export const hashPassword = (password: string): Promise<string> =>
  hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })

/** Compares with the stored hash; without one, works as long all the same so that unknown logins cannot be told by time. */
export async function passwordMatches(password: string, stored: string | undefined): Promise<boolean> {
  const matches = await verify(stored ?? (await decoy()), password)
  return stored !== undefined && matches
}

/** Equality of two texts without telling by time where they differ. */
export function sameText(a: string, b: string): boolean {
  const [left, right] = [digestOf(a), digestOf(b)]
  return timingSafeEqual(left, right)
}

let decoyHash: Promise<string> | undefined
const decoy = () => {
  decoyHash ??= hashPassword(newSecret())
  return decoyHash
}
