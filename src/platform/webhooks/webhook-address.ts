import { isIP } from 'node:net'
import { isLoopback, isPublicAddress } from './public-address.ts'

/** What can be wrong with an address, seen without asking any name server. */
export type AddressFault = 'malformed' | 'not-https' | 'inside'

/** The host of a URL as name servers and sockets take it: IPv6 without its brackets. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[(.*)\]$/, '$1')

/** Names that mean this machine or the network it stands in (RFC 6761, RFC 6762, RFC 8375). */
const insideNames = /(^|\.)(localhost|local|internal|home\.arpa)\.?$/i

/** Is this host, as written, our own machine? */
const isOurMachine = (host: string) => isLoopback(host) || /^localhost\.?$/i.test(host)

/**
 * Why events are not sent to an address; nothing when they may be. It is https, without user, password or fragment, and
 * does not name a host inside. With `loopback`, our own machine may be named too, also over http. A name that leads
 * inside only when it is resolved is found by `findHost`, at every delivery anew.
 */
export function addressFault(address: string, { loopback }: { readonly loopback: boolean }): AddressFault | undefined {
  if (!URL.canParse(address) || /[\s\\]/.test(address)) return 'malformed'
  const url = new URL(address)
  if (!['https:', 'http:'].includes(url.protocol) || url.username || url.password || url.hash) return 'malformed'
  const host = hostOf(url)
  if (isOurMachine(host)) return loopback ? undefined : 'inside'
  if (url.protocol !== 'https:') return 'not-https'
  if (isIP(host) ? !isPublicAddress(host) : insideNames.test(host) || !host.includes('.')) return 'inside'
  return undefined
}
