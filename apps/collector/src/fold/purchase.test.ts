import { expect, test } from 'vitest'
import type { LoggedMessage } from '../store/fold.ts'
import { findPurchase } from './purchase.ts'

const said = (event: string, properties: Record<string, unknown>): LoggedMessage => ({ type: 'track', event, at: 0, body: { properties } }) as unknown as LoggedMessage

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'])('an event that is named %s is no order', (event) => {
  expect(findPurchase(said(event, { revenue: 5 }), () => 0)).toBeUndefined()
})

test.each([1e308, -1e308, Number.MAX_SAFE_INTEGER, -0, 0.0004])('an amount of %s leaves a whole number that can be added up', (revenue) => {
  const found = findPurchase(said('Order Completed', { revenue }), () => 0)
  expect(Number.isSafeInteger(found?.amount)).toBe(true)
})

test('a message that is no purchase is not looked into: to parse bodies would be much of the work of a fold', () => {
  const unread = (event: string) => ({ type: 'track', event, at: 0, get body() { throw new Error('was looked into') } }) as never
  expect(findPurchase(unread('Card Added'), () => 0)).toBeUndefined()
  expect(() => findPurchase(unread('Order Completed'), () => 0)).toThrow('was looked into')
})
