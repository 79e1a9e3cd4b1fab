import { expect, test } from 'vitest'
import { isLoopback, isPublicAddress } from './public-address.ts'

test.each([
  ['this network', '0.0.0.0'],
  ['private, class A', '10.1.2.3'],
  ['private, class B, its last', '172.31.255.255'],
  ['private, class C', '192.168.0.1'],
  ['shared by carriers', '100.64.0.1'],
  ['loopback', '127.0.0.1'],
  ['loopback, another', '127.8.9.10'],
  ['link-local', '169.254.0.1'],
  ['metadata of a cloud', '169.254.169.254'],
  ['protocol assignments', '192.0.0.8'],
  ['documentation', '203.0.113.7'],
  ['benchmarks', '198.19.0.1'],
  ['multicast', '224.0.0.1'],
  ['reserved', '250.1.1.1'],
  ['broadcast', '255.255.255.255'],
  ['IPv6 unspecified', '::'],
  ['IPv6 loopback', '::1'],
  ['IPv6 link-local', 'fe80::1'],
  ['IPv6 unique local', 'fd00::1'],
  ['IPv6 metadata of a cloud', 'fd00:ec2::254'],
  ['IPv6 multicast', 'ff02::1'],
  ['IPv6 documentation', '2001:db8::1'],
  ['loopback mapped into IPv6', '::ffff:127.0.0.1'],
  ['loopback mapped, in hexadecimal', '::ffff:7f00:1'],
  ['private, IPv4-compatible', '::10.0.0.1'],
  ['metadata through NAT64', '64:ff9b::a9fe:a9fe'],
  ['loopback through 6to4', '2002:7f00:1::'],
  ['Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
  ['no address', 'example.org'],
  ['nothing', ''],
])('%s (%s) is closed', (_, address) => expect(isPublicAddress(address)).toBe(false))

test.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '192.0.3.1', '2a00:1450:4007::200e', '2606:4700::1111'])(
  '%s is a host of the public Internet',
  (address) => expect(isPublicAddress(address)).toBe(true),
)

test('loopback is this machine, in both families, and nothing that only looks like it', () => {
  expect(['127.0.0.1', '127.255.0.1', '::1'].filter(isLoopback)).toHaveLength(3)
  expect(['10.0.0.1', '::ffff:10.0.0.1', 'fe80::1', 'localhost', ''].filter(isLoopback)).toEqual([])
})
