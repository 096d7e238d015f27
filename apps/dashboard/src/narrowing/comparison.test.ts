import { expect, it } from 'vitest'
import { comparisonOf } from './comparison.ts'

const shown = { period: { from: '2026-11-01', to: '2026-11-11' }, plan: null, segment: 'account.plan:pro' }

it('compares with the days just before, or the same weekdays a year before', () => {
  expect(comparisonOf('previous', shown)).toEqual({
    change: 'from=2026-10-22&to=2026-11-01',
    names: { own: '1 Nov \u2013 10 Nov 2026', other: '22 Oct \u2013 31 Oct 2026' },
  })
  expect(comparisonOf('year', shown)?.change).toBe('from=2025-11-02&to=2025-11-12')
})

it('compares with everybody, or with another segment', () => {
  expect(comparisonOf('everybody', shown)).toEqual({ change: 'segment=', names: { own: 'plan: pro', other: 'Everybody' } })
  expect(comparisonOf('account.plan:trial', shown)?.names).toEqual({ own: 'plan: pro', other: 'plan: trial' })
})

it('compares within a plan, but for plans themselves and everybody', () => {
  const chosen = { ...shown, plan: 'account.plan:pro', segment: 'person.role:admin' }
  expect(comparisonOf('person.role:member', chosen)).toEqual({ change: 'segment=account.plan%3Apro%3Bperson.role%3Amember', names: { own: 'plan: pro, role: admin (people)', other: 'plan: pro, role: member (people)' } })
  expect(comparisonOf('account.plan:free', chosen)?.names.other).toBe('plan: free, role: admin (people)')
  expect(comparisonOf('everybody', chosen)?.change).toBe('segment=')
})

it('compares nothing with itself, nor with what is none', () => {
  expect([comparisonOf(null, shown), comparisonOf('account.plan:pro', shown), comparisonOf('everybody', { ...shown, segment: null }), comparisonOf('nonsense', shown)]).toEqual([null, null, null, null])
})
