import { describe, expect, test } from 'vitest'
import { checkUrl, guardedLookup, isPublic } from './address-guard.ts'

describe('addresses', () => {
  test.each(['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946'])('%s is public', (address) => expect(isPublic(address)).toBe(true))

  test.each([
    '127.0.0.1', '127.9.9.9', '0.0.0.0', '10.0.0.1', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '224.0.0.1', '255.255.255.255', '198.18.0.1', '192.0.2.1',
    '::1', '::', 'fe80::1', 'fc00::1', 'fd12:3456::1', 'ff02::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::', '2001:db8::1', 'localhost', '',
  ])('%s is not', (address) => expect(isPublic(address)).toBe(false))
})

describe('the address of a webhook', () => {
  test.each([
    ['https://127.0.0.1/hook', 'private network'],
    ['https://2130706433/hook', '127.0.0.1'],
    ['https://0x7f.1/hook', '127.0.0.1'],
    ['https://0177.0.0.1/hook', '127.0.0.1'],
    ['https://[::ffff:7f00:1]/hook', 'private network'],
    ['https://[::1]:8080/', 'private network'],
    ['http://example.com/hook', 'https:// only'],
    ['file:///etc/passwd', 'https:// only'],
    ['https://user:secret@example.com/', 'user name'],
    ['example.com', 'is no address'],
  ])('%s is refused', (url, why) => expect(() => checkUrl(url, false)).toThrow(why))

  test('of a public host is taken; of a private one and without https only where the operator allows it', () => {
    expect(checkUrl('https://example.com/hook?a=1', false).hostname).toBe('example.com')
    expect(checkUrl('http://127.0.0.1:9000/hook', true).port).toBe('9000')
    expect(() => checkUrl('ftp://127.0.0.1/', true)).toThrow('https:// only')
  })
})

describe('a name', () => {
  const answering = (...addresses: string[]) =>
    ((_name: string, _options: object, callback: (error: null, found: { address: string; family: number }[]) => void) =>
      callback(null, addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })))) as never
  const look = (allowsPrivate: boolean, ...addresses: string[]) =>
    new Promise((resolve, reject) => guardedLookup(allowsPrivate, answering(...addresses))('hook.example', {}, (error, address) => (error ? reject(error) : resolve(address))))

  test('is refused when one of its addresses is private, first or last', async () => {
    await expect(look(false, '10.0.0.1')).rejects.toThrow('hook.example (10.0.0.1)')
    await expect(look(false, '93.184.216.34', '169.254.169.254')).rejects.toThrow('169.254.169.254')
  })

  test('is connected to at the address that was looked at', async () => {
    expect(await look(false, '93.184.216.34')).toBe('93.184.216.34')
    expect(await look(true, '127.0.0.1')).toBe('127.0.0.1')
  })
})
