import { expect, test } from 'vitest'
import { type AskNames, findHost, HostRefused } from './find-host.ts'

const answering =
  (...addresses: readonly string[]): AskNames =>
  async () =>
    addresses
const find = (host: string, ask: AskNames, loopback = false) => findHost(host, { loopback, ask })
const nobodyAsked: AskNames = async () => expect.unreachable()

test('a name leads to the first of its public addresses', async () =>
  expect(await find('hooks.example.org', answering('93.184.216.34', '2606:2800::1'))).toBe('93.184.216.34'))

test.each([
  ['a private address', ['10.0.0.5']],
  ['our own machine', ['127.0.0.1']],
  ['the metadata of a cloud', ['169.254.169.254']],
  ['a mapped address', ['::ffff:192.168.1.1']],
  ['a public address and a private one', ['93.184.216.34', '192.168.1.1']],
])('a name that leads to %s is refused', async (_, addresses) =>
  expect(find('hooks.example.org', answering(...addresses))).rejects.toEqual(new HostRefused('inside')),
)

test('a name nobody knows is not found', async () =>
  expect(find('hooks.example.org', answering())).rejects.toEqual(new HostRefused('not-found')))

test('an address is looked at without asking anybody', async () => {
  expect(await find('93.184.216.34', nobodyAsked)).toBe('93.184.216.34')
  await expect(find('10.0.0.5', nobodyAsked)).rejects.toEqual(new HostRefused('inside'))
  await expect(find('::1', nobodyAsked)).rejects.toEqual(new HostRefused('inside'))
})

test('our own machine is reached only where that was set', async () => {
  expect(await find('localhost', nobodyAsked, true)).toBe('127.0.0.1')
  expect(await find('::1', nobodyAsked, true)).toBe('::1')
  await expect(find('localhost', nobodyAsked)).rejects.toEqual(new HostRefused('inside'))
  await expect(find('hooks.example.org', answering('10.0.0.5'), true)).rejects.toEqual(new HostRefused('inside'))
})

test('a name that changes its mind is looked at anew, and the socket gets what was looked at', async () => {
  const answers = [['93.184.216.34'], ['127.0.0.1']]
  const rebinding: AskNames = async () => answers.shift() ?? []
  expect(await find('hooks.example.org', rebinding)).toBe('93.184.216.34')
  await expect(find('hooks.example.org', rebinding)).rejects.toEqual(new HostRefused('inside'))
})
