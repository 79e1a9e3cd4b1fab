import Type from 'typebox'
import { Instant } from '#kernel/elements.ts'
import { sha256 } from '#platform/crypto'
import { canonical } from './canonical-json.ts'
import { contentOf, derTag, readDer, readInside, writeDer } from './der.ts'
import { SignedHead } from './signed-head.ts'

/**
 * Anchoring a head with a time-stamping authority (RFC 3161): an outsider states that the head existed at an instant,
 * so that not even the holder of the signing key can rewrite the log before it.
 *
 * Checked here: that the authority granted the stamp, and that it stamps our head and answers our request. The
 * authority's signature and certificates are NOT checked here; that is left to openssl:
 * `openssl ts -verify -data head.json -in token.der -token_in -CAfile authority.pem` (head.json = `anchoredText`).
 */
const Anchor = Type.Object(
  {
    head: SignedHead,
    /** When the authority says it saw the head. */
    stampedAt: Instant,
    /** Name or address of the authority. */
    authority: Type.String({ maxLength: 200 }),
    /** TimeStampToken, DER in base64: what openssl verifies. */
    token: Type.String({ maxLength: 100_000 }),
  },
  { additionalProperties: false },
)
export type Anchor = Readonly<Type.Static<typeof Anchor>>

/** The text that is stamped: the whole signed head as canonical JSON. */
export const anchoredText = (head: SignedHead): string => canonical(head)

/** Object identifier 2.16.840.1.101.3.4.2.1. */
const sha256Oid = Buffer.from('608648016503040201', 'hex')
const sha256Algorithm = writeDer(derTag.sequence, writeDer(derTag.objectIdentifier, sha256Oid), writeDer(derTag.null))

/**
 * A TimeStampReq (RFC 3161, section 2.4.1) for a head, in DER; to be posted as `application/timestamp-query`.
 * `nonce` is 8 to 20 random bytes that tie the answer to this request; the authority's certificate is asked for.
 */
export function timeStampRequest(head: SignedHead, nonce: Buffer): Buffer {
  return writeDer(
    derTag.sequence,
    writeDer(derTag.integer, Buffer.of(1)),
    writeDer(derTag.sequence, sha256Algorithm, writeDer(derTag.octetString, sha256(anchoredText(head)))),
    writeDer(derTag.integer, positive(nonce)),
    writeDer(derTag.boolean, Buffer.of(0xff)),
  )
}

export type StampRefusal =
  | 'not-a-response' // not the DER of a TimeStampResp
  | 'not-granted' // the authority declined
  | 'other-data' // it stamps something else, or with another hash function
  | 'other-request' // it answers another request: the nonce differs

export type StampAnswer =
  | { readonly ok: true; readonly stampedAt: Instant; readonly token: Buffer }
  | { readonly ok: false; readonly reason: StampRefusal }

/** Whether a TimeStampResp (RFC 3161, section 2.4.2, DER) stamps this head in answer to the request with this nonce. */
export function parseTimeStampResponse(response: Buffer, head: SignedHead, nonce: Buffer): StampAnswer {
  try {
    const answer = readInside(readDer(response), 0, derTag.sequence)
    if (!isGranted(answer)) return { ok: false, reason: 'not-granted' }
    const stamp = stampIn(answer)
    if (!stamp.algorithm.equals(sha256Oid) || !stamp.imprint.equals(sha256(anchoredText(head))))
      return { ok: false, reason: 'other-data' }
    if (!stamp.nonce.equals(positive(nonce))) return { ok: false, reason: 'other-request' }
    return { ok: true, stampedAt: stamp.at, token: stamp.token }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return { ok: false, reason: 'not-a-response' }
  }
}

type Values = ReturnType<typeof readDer>

/** PKIStatus 0 is "granted", 1 "granted with modifications"; all others are refusals. */
function isGranted(answer: Values): boolean {
  const status = contentOf(readInside(answer, 0, derTag.sequence), 0, derTag.integer)
  return status.length === 1 && status.readUInt8(0) <= 1
}

/** What the token inside the answer says: ContentInfo, SignedData, EncapsulatedContentInfo, TSTInfo, one in the other. */
function stampIn(answer: Values) {
  const signedData = readInside(inExplicit(readInside(answer, 1, derTag.sequence)), 0, derTag.sequence)
  const encapsulated = inExplicit(readInside(signedData, 2, derTag.sequence))
  const info = readInside(readInside(encapsulated, 0, derTag.octetString), 0, derTag.sequence)
  const messageImprint = readInside(info, 2, derTag.sequence)
  return {
    token: answer[1]?.whole ?? Buffer.alloc(0),
    algorithm: contentOf(readInside(messageImprint, 0, derTag.sequence), 0, derTag.objectIdentifier),
    imprint: contentOf(messageImprint, 1, derTag.octetString),
    at: instant(contentOf(info, 4, derTag.generalizedTime).toString('latin1')),
    // After the time come accuracy, ordering and nonce, all optional; the nonce is the only integer among them.
    nonce: info.slice(5).find(({ tag }) => tag === derTag.integer)?.content ?? Buffer.alloc(0),
  }
}

const inExplicit = (values: Values): Values => readInside(values, 1, derTag.explicit0)

/** A DER integer is signed and as short as can be. */
function positive(bytes: Buffer): Buffer {
  const start = bytes.findIndex((byte) => byte !== 0)
  const digits = start < 0 ? Buffer.of(0) : bytes.subarray(start)
  return digits.readUInt8(0) < 0x80 ? digits : Buffer.concat([Buffer.of(0), digits])
}

/** GeneralizedTime of RFC 3161 (UTC, perhaps with a fraction) as an instant in milliseconds. */
function instant(text: string): Instant {
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d+))?Z$/.exec(text)
  if (!match) throw new RangeError(`no time of RFC 3161: ${text}`)
  const [, year, month, day, hour, minute, second, fraction = ''] = match
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0').slice(0, 3)}Z`
}
