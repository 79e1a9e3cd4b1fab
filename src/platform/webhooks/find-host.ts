import { Resolver } from 'node:dns/promises'
import { isIP } from 'node:net'
import { isLoopback, isPublicAddress } from './public-address.ts'

/** All addresses name servers give for a name; empty when they know none. */
export type AskNames = (name: string) => Promise<readonly string[]>

/** No address that may be connected to: the name leads nowhere, or inside. */
export class HostRefused extends Error {
  constructor(readonly reason: 'not-found' | 'inside') {
    super(reason)
  }
}

/**
 * The IP address to connect to for a host. Name servers are asked each time, and the connection goes to the very address
 * that was looked at, so a name cannot answer one thing to the guard and another to the socket. A name one of whose
 * addresses leads inside is refused whole. Throws HostRefused.
 */
export async function findHost(
  host: string,
  { loopback, ask }: { readonly loopback: boolean; readonly ask: AskNames },
): Promise<string> {
  const addresses = isIP(host) ? [host] : /^localhost\.?$/i.test(host) ? ['127.0.0.1'] : await ask(host)
  const [first] = addresses
  if (first === undefined) throw new HostRefused('not-found')
  const isOpen = (address: string) => isPublicAddress(address) || (loopback && isLoopback(address))
  if (!addresses.every(isOpen)) throw new HostRefused('inside')
  return first
}

/** Asks the name servers of the machine, never its table of hosts: that names what is inside. */
export const askNameServers: AskNames = async (name) => {
  const resolver = new Resolver({ timeout: 2_000, tries: 2 })
  const nothing = () => []
  const [four, six] = await Promise.all([
    resolver.resolve4(name).catch(nothing),
    resolver.resolve6(name).catch(nothing),
  ])
  return [...four, ...six]
}
