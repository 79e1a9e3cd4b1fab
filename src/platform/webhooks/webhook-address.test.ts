import { expect, test } from 'vitest'
import { addressFault } from './webhook-address.ts'

const inEarnest = { loopback: false }
const demonstration = { loopback: true }

test('events go to https addresses of public hosts', () => {
  expect(addressFault('https://hooks.example.org/guichet?for=titles', inEarnest)).toBeUndefined()
  expect(addressFault('https://8.8.8.8:8443/', inEarnest)).toBeUndefined()
})

test.each([
  ['', 'malformed'],
  ['hooks.example.org', 'malformed'],
  ['ftp://hooks.example.org/', 'malformed'],
  ['javascript:alert(1)', 'malformed'],
  ['https://user:secret@hooks.example.org/', 'malformed'],
  ['https://hooks.example.org/#part', 'malformed'],
  ['https://hooks.example.org/a b', 'malformed'],
  ['https:\\\\hooks.example.org', 'malformed'],
  ['http://hooks.example.org/', 'not-https'],
  ['https://localhost/', 'inside'],
  ['https://127.0.0.1/', 'inside'],
  ['https://2130706433/', 'inside'],
  ['https://0x7f.1/', 'inside'],
  ['https://[::1]/', 'inside'],
  ['https://[::ffff:10.0.0.1]/', 'inside'],
  ['https://10.0.0.1/', 'inside'],
  ['https://169.254.169.254/latest/meta-data', 'inside'],
  ['https://metadata.google.internal/', 'inside'],
  ['https://printer.local/', 'inside'],
  ['https://database/', 'inside'],
])('%s is %s', (address, fault) => expect(addressFault(address, inEarnest)).toBe(fault))

test('a demonstration may also name the machine it runs on, over http', () => {
  expect(addressFault('http://127.0.0.1:4000/hook', demonstration)).toBeUndefined()
  expect(addressFault('http://localhost:4000/hook', demonstration)).toBeUndefined()
  expect(addressFault('http://[::1]:4000/hook', demonstration)).toBeUndefined()
})

test('even a demonstration reaches nothing else inside', () => {
  expect(addressFault('https://10.0.0.1/', demonstration)).toBe('inside')
  expect(addressFault('http://169.254.169.254/', demonstration)).toBe('not-https')
})
