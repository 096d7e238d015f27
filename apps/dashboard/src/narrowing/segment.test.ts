import { expect, it } from 'vitest'
import { segmentName, segmentOf } from './segment.ts'

it('takes a segment of the address apart, also where the value has colons', () => {
  expect(segmentOf('account.plan:pro')).toEqual({ of: 'account', trait: 'plan', value: 'pro' })
  expect(segmentOf('person.time zone:UTC+01:00')).toEqual({ of: 'person', trait: 'time zone', value: 'UTC+01:00' })
  expect([segmentOf(null), segmentOf('plan'), segmentOf('account.plan:')]).toEqual([null, null, null])
})

it('names it as people read it', () => {
  expect([segmentName('account.plan:pro'), segmentName('person.role:admin'), segmentName(null)]).toEqual(['plan: pro', 'role: admin (people)', 'Everybody'])
})
