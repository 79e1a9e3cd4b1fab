import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anchoredText, parseTimeStampResponse, timeStampRequest } from './anchor.ts'
import { derTag, readDer, writeDer } from './der.ts'
import { newSigningKey } from './keys.ts'
import { signHead } from './signed-head.ts'

const head = signHead(newSigningKey(), {
  log: 'testland',
  size: 3,
  root: 'ab'.repeat(32),
  at: '2026-11-23T10:00:00.000Z',
})
const otherHead = { ...head, size: 4 }
const nonce = Buffer.from('f1e2d3c4b5a69788', 'hex')
const refused = (reason: string) => ({ ok: false, reason })

describe('DER', () => {
  test('writes lengths as short as can be, and reads them back', () => {
    for (const length of [0, 1, 127, 128, 255, 256, 70_000]) {
      const value = writeDer(derTag.octetString, Buffer.alloc(length, 7))
      expect(readDer(Buffer.concat([value, value])).map(({ content }) => content.length)).toEqual([length, length])
    }
    expect(writeDer(derTag.octetString, Buffer.alloc(200)).subarray(0, 3).toString('hex')).toBe('0481c8')
    expect(writeDer(derTag.octetString, Buffer.alloc(300)).subarray(0, 4).toString('hex')).toBe('0482012c')
  })

  test('is not read where it is cut or of indefinite length', () => {
    for (const hex of ['04', '0405', '040501', '0482', '048201', '30800000', '04ff01', `3080${'00'.repeat(200)}`])
      expect(() => readDer(Buffer.from(hex, 'hex'))).toThrow(RangeError)
  })
})

test('what is no answer of an authority is turned away', () => {
  for (const hex of ['', '00', '3000', '30033001', '300530030201', 'ffff', '3005300302010030'])
    expect(parseTimeStampResponse(Buffer.from(hex, 'hex'), head, nonce)).toEqual(refused('not-a-response'))
  const granted = writeDer(derTag.sequence, writeDer(derTag.sequence, writeDer(derTag.integer, Buffer.of(0))))
  expect(parseTimeStampResponse(granted, head, nonce)).toEqual(refused('not-a-response'))
  const rejected = writeDer(derTag.sequence, writeDer(derTag.sequence, writeDer(derTag.integer, Buffer.of(2))))
  expect(parseTimeStampResponse(rejected, head, nonce)).toEqual(refused('not-granted'))
})

describe.skipIf(!hasOpenssl())('with a real authority, made by openssl (skipped where it is not installed)', () => {
  let folder: string
  const path = (name: string) => join(folder, name)
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' })

  /** The authority's answer to a request. */
  function stamped(request: Buffer): Buffer {
    writeFileSync(path('request.tsq'), request)
    openssl('ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'request.tsq', '-out', 'response.tsr')
    return readFileSync(path('response.tsr'))
  }

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'guichet-tsa-'))
    writeFileSync(path('tsa.cnf'), tsaSettings)
    writeFileSync(path('serial'), '01\n')
    openssl(
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-days',
      '2',
      '-subj',
      '/CN=Test authority',
      '-config',
      'tsa.cnf',
      '-extensions',
      'stamping',
      '-keyout',
      'tsa.key',
      '-out',
      'tsa.pem',
    )
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test('openssl reads our request, and our head is what it asks to stamp', () => {
    writeFileSync(path('request.tsq'), timeStampRequest(head, nonce))
    const read = openssl('ts', '-query', '-in', 'request.tsq', '-text').toString()
    expect(read).toContain('Hash Algorithm: sha256')
    expect(read).toContain('Nonce: 0xF1E2D3C4B5A69788')
    expect(read).toContain('Certificate required: yes')
  })

  test('the stamp is accepted, and openssl verifies the kept token against the head', () => {
    const answer = parseTimeStampResponse(stamped(timeStampRequest(head, nonce)), head, nonce)
    if (!answer.ok) throw new Error(answer.reason)
    const [, time = ''] =
      /Time stamp: (.*)/.exec(openssl('ts', '-reply', '-in', 'response.tsr', '-text').toString()) ?? []
    expect(answer.stampedAt).toBe(new Date(time).toISOString())
    writeFileSync(path('token.der'), answer.token)
    writeFileSync(path('head.json'), anchoredText(head))
    const verify = ['ts', '-verify', '-in', 'token.der', '-token_in', '-CAfile', 'tsa.pem', '-data'] as const
    expect(openssl(...verify, 'head.json').toString()).toContain('Verification: OK')
    writeFileSync(path('head.json'), anchoredText(otherHead))
    expect(() => openssl(...verify, 'head.json')).toThrow()
  })

  test('nonces of every shape come back as they were sent', () => {
    for (const shape of ['0000000000000001', '0080000000000000', '7fffffffffffffff', '0000000000000000'])
      expect(
        parseTimeStampResponse(
          stamped(timeStampRequest(head, Buffer.from(shape, 'hex'))),
          head,
          Buffer.from(shape, 'hex'),
        ).ok,
      ).toBe(true)
  })

  test('a stamp of another head, or for another request, is turned away', () => {
    const response = stamped(timeStampRequest(head, nonce))
    expect(parseTimeStampResponse(response, otherHead, nonce)).toEqual(refused('other-data'))
    expect(parseTimeStampResponse(response, head, randomBytes(8))).toEqual(refused('other-request'))
    const sha3 = response.toString('hex').replaceAll('608648016503040201', '608648016503040208')
    expect(parseTimeStampResponse(Buffer.from(sha3, 'hex'), head, nonce)).toEqual(refused('other-data'))
    expect(parseTimeStampResponse(response.subarray(0, -1), head, nonce)).toEqual(refused('not-a-response'))
  })

  test('an answer with any byte changed never throws', () => {
    const response = stamped(timeStampRequest(head, nonce))
    for (let at = 0; at < response.length; at++) {
      const changed = Buffer.from(response)
      changed[at] = (response[at] ?? 0) ^ 0xff
      expect(parseTimeStampResponse(changed, head, nonce)).toHaveProperty('ok')
    }
  })

  test('a request the authority declines is not granted', () => {
    const request = timeStampRequest(head, nonce)
    const unknownHash = Buffer.from(request.toString('hex').replace('608648016503040201', '608648016503040204'), 'hex')
    expect(parseTimeStampResponse(stamped(unknownHash), head, nonce)).toEqual(refused('not-granted'))
  })
})

function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'pipe' })
    return true
  } catch {
    return false
  }
}

const tsaSettings = `
[req]
distinguished_name = subject
[subject]
[stamping]
basicConstraints = CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[tsa]
default_tsa = authority
[authority]
serial = serial
signer_cert = tsa.pem
signer_key = tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1, millisecs:500
ordering = yes
tsa_name = yes
ess_cert_id_alg = sha256
clock_precision_digits = 3
`
