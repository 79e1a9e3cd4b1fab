import Type from 'typebox'
import { Instant } from '#kernel/elements.ts'
import { canonical } from '../history/canonical-json.ts'
import { HashText } from '../history/hash-text.ts'
import type { SigningKey } from '../history/keys.ts'
import { isSignedBy, isWellFormed, KeyId, type PublicKey, SignatureText } from '../history/public-key.ts'

const Closed = <P extends Parameters<typeof Type.Object>[0]>(properties: P) =>
  Type.Object(properties, { additionalProperties: false })

/** A file of the archive. Its name has no way to lead out of the folder it is unpacked in. */
export const InventoryEntry = Closed({
  name: Type.String({ pattern: '^[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)*$', maxLength: 99 }),
  size: Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }),
  sha256: HashText,
})
export type InventoryEntry = Readonly<Type.Static<typeof InventoryEntry>>

/** What an archive says of itself: what made it, when, from which engine, and every file with its checksum. */
export const Inventory = Closed({
  format: Type.Literal('guichet-backup'),
  version: Type.Literal(1),
  product: Type.String({ maxLength: 40 }),
  engine: Type.Union([Type.Literal('embedded'), Type.Literal('postgresql')]),
  madeAt: Instant,
  entries: Type.Array(InventoryEntry),
})
export type Inventory = Readonly<Type.Static<typeof Inventory>>

/** An inventory somebody answers for. */
export const SignedInventory = Closed({ inventory: Inventory, keyId: KeyId, signature: SignatureText })
export type SignedInventory = Readonly<Type.Static<typeof SignedInventory>>

/** Ed25519 over the words `guichet-backup-v1`, a line feed, and the inventory as canonical JSON. */
const signedText = (inventory: Inventory) => `guichet-backup-v1\n${canonical(inventory)}`

export const signInventory = (inventory: Inventory, key: SigningKey): SignedInventory => ({
  inventory,
  keyId: key.publicKey.id,
  signature: key.sign(signedText(inventory)),
})

/** Whether the inventory was signed with one of these keys. */
export function isInventorySigned(
  { inventory, keyId, signature }: SignedInventory,
  keys: readonly PublicKey[],
): boolean {
  const key = keys.find(({ id }) => id === keyId)
  return key !== undefined && isWellFormed(key) && isSignedBy(key, signedText(inventory), signature)
}
