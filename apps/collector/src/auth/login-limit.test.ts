import { expect, test } from 'vitest'
import { createLoginLimit } from './login-limit.ts'

const minute = 60_000

test('the eleventh wrong password for one e-mail from one address has to wait for the window to end', () => {
  const limit = createLoginLimit()
  for (let i = 0; i < 10; i++) {
    expect(limit.waitMs('ann@acme.example', '192.0.2.1', 0)).toBe(0)
    limit.failed('ann@acme.example', '192.0.2.1', 0)
  }
  expect(limit.waitMs('Ann@acme.example', '192.0.2.1', 5 * minute)).toBe(10 * minute)
  expect(limit.waitMs('ann@acme.example', '192.0.2.1', 15 * minute)).toBe(0)
})

test('a stranger who guesses does not lock the owner out', () => {
  const limit = createLoginLimit()
  for (let i = 0; i < 10; i++) limit.failed('ann@acme.example', '203.0.113.9', 0)
  expect(limit.waitMs('ann@acme.example', '203.0.113.9', 1)).toBeGreaterThan(0)
  expect(limit.waitMs('ann@acme.example', '192.0.2.1', 1)).toBe(0)
})

test('one address that tries many e-mails has to wait for all of them', () => {
  const limit = createLoginLimit()
  for (let i = 0; i < 50; i++) limit.failed(`user${i}@acme.example`, '203.0.113.9', 0)
  expect(limit.waitMs('somebody@acme.example', '203.0.113.9', 1)).toBeGreaterThan(0)
})

test('a right password forgives the wrong ones before it', () => {
  const limit = createLoginLimit()
  for (let i = 0; i < 9; i++) limit.failed('ann@acme.example', '192.0.2.1', 0)
  limit.succeeded('ann@acme.example', '192.0.2.1')
  limit.failed('ann@acme.example', '192.0.2.1', 1)
  expect(limit.waitMs('ann@acme.example', '192.0.2.1', 2)).toBe(0)
})

test('what is remembered of strangers has an end', () => {
  const limit = createLoginLimit()
  for (let i = 0; i < 10; i++) limit.failed('first@acme.example', '192.0.2.1', 0)
  for (let i = 0; i < 12_000; i++) limit.failed(`user${i}@acme.example`, `10.0.${i >> 8}.${i & 255}`, 1)
  expect(limit.waitMs('first@acme.example', '192.0.2.1', 2)).toBe(0)
})
