import Type from 'typebox'
import { bytesOfHex } from '../crypto/bytes.ts'
import { FactRow } from './fact-row.ts'
import { HashText } from './hash-text.ts'
import { leafHash } from './merkle.ts'
import type { SignedHead } from './signed-head.ts'
import { verifyInclusion } from './verify-merkle.ts'

/** A fact with its hash, its leaf in the log and the proof (Merkle path, lowest first) that the leaf is under a head. */
export const loggedFactProperties = {
  fact: FactRow,
  hash: HashText,
  leafIndex: Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }),
  inclusion: Type.Array(HashText, { maxItems: 53 }),
}
const LoggedFact = Type.Object(loggedFactProperties)
export type LoggedFact = Readonly<Type.Static<typeof LoggedFact>>

/** Whether the log, as it was at this head, holds a fact with this hash at this leaf. */
export const isInLog = ({ hash, leafIndex, inclusion }: Omit<LoggedFact, 'fact'>, head: SignedHead): boolean =>
  verifyInclusion({
    index: leafIndex,
    size: head.size,
    leaf: leafHash(bytesOfHex(hash)),
    proof: inclusion.map(bytesOfHex),
    root: bytesOfHex(head.root),
  })
