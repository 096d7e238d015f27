import { Message, messageTypes } from '@milepost/contract'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { findShapeFault } from './shape.ts'

const odd = fc.constantFrom(null, undefined, '', 'x', 'y'.repeat(256), 'z'.repeat(257), '\ud800', 'a\udc00b', '\0', '💥', 0, true, [], {}, { a: 1 }, ['a'])
const fields = ['type', 'messageId', 'userId', 'anonymousId', 'timestamp', 'originalTimestamp', 'sentAt', 'context', 'integrations', 'event', 'properties', 'traits', 'groupId', 'previousId', 'name', 'extra']

/** A message that is right, with some of its fields made odd. */
const message = fc
  .record({ type: fc.constantFrom(...messageTypes, 'delete'), changes: fc.dictionary(fc.constantFrom(...fields), odd, { maxKeys: 3 }) })
  .map(({ type, changes }) => ({ type, messageId: 'm', userId: 'u', event: 'e', groupId: 'g', previousId: 'p', ...changes }))

describe('the hand-written check of a message', () => {
  it('agrees with the schema of the contract', () => {
    fc.assert(
      fc.property(fc.oneof({ weight: 20, arbitrary: message }, odd, fc.jsonValue()), (value) => {
        expect(findShapeFault(value) === undefined).toBe(v.safeParse(Message, value).success)
      }),
      { numRuns: 3_000 },
    )
  })

  it.each([
    [{ type: 'track', event: 'e', userId: '\ud800' }, 'fieldInvalid', 'userId holds characters that are no text'],
    [7, 'notAnObject', 'a message is an object, this is 7'],
    [{ type: 'delete' }, 'typeUnknown', 'type is "delete", known are track, identify, group, page, screen, alias'],
    [{ type: 'track', event: '' }, 'eventMissing', 'event has 0 characters, it should have 1 to 256'],
    [{ type: 'track', event: 'e', messageId: 5 }, 'messageIdInvalid', 'messageId is 5, it should be a text of 1 to 256 characters'],
    [{ type: 'page', properties: [] }, 'fieldInvalid', 'properties is an array, it should be an object'],
    [{ type: 'page', timestamp: 1795368376822 }, 'timeInvalid', 'timestamp is 1795368376822, it should be an ISO 8601 text'],
  ])('says of %j that it is %s', (value, reason, detail) => {
    expect(findShapeFault(value)).toEqual({ status: 'refused', reason, detail })
  })
})
