import { BlockList, isIP } from 'node:net'

/**
 * IPv4 that leads anywhere but to a host of the public Internet: the IANA special-purpose registry (RFC 6890 and its
 * successors), multicast, and what is reserved. 169.254.0.0/16 holds the metadata addresses of clouds.
 */
const special4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]

/** Within global unicast (2000::/3, RFC 4291): tunnels that carry IPv4 inside, benchmarks, documentation. */
const special6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

function listOf(networks: readonly (readonly [string, number])[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList()
  for (const [network, bits] of networks) list.addSubnet(network, bits, family)
  return list
}
const closed4 = listOf(special4, 'ipv4')
const closed6 = listOf(special6, 'ipv6')
const unicast6 = listOf([['2000::', 3]], 'ipv6')
const loopback4 = listOf([['127.0.0.0', 8]], 'ipv4')
const loopback6 = listOf([['::1', 128]], 'ipv6')

/**
 * May a stranger make us connect to this IP address? Only to hosts of the public Internet. Of IPv6 all but global
 * unicast is closed, and so is every form that wraps an IPv4 address (mapped, NAT64, 6to4, Teredo). False for anything
 * that is no address.
 */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !closed4.check(address, 'ipv4')
    case 6:
      return unicast6.check(address, 'ipv6') && !closed6.check(address, 'ipv6')
    default:
      return false
  }
}

/** This machine itself: 127.0.0.0/8 and ::1. */
export function isLoopback(address: string): boolean {
  const family = isIP(address)
  return (family === 4 && loopback4.check(address, 'ipv4')) || (family === 6 && loopback6.check(address, 'ipv6'))
}
