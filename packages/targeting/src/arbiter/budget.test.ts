import { describe, expect, it } from 'vitest'
import { defaultBudgets } from './budgets.ts'
import { decide } from '../whole.ts'
import { checklist, dayMs, daysAgo, momentWith, now, saysOf, seen, survey, tooltip } from './moments.fixture.ts'

const budgets = { perSession: 2, perDay: 3, perWeek: 5, coolDownMs: 1000, surveyCoolDownMs: 14 * dayMs }
const others = [tooltip('b'), survey('c'), tooltip('d'), tooltip('e'), tooltip('f')]
const outcome = (moment: ReturnType<typeof momentWith>, what = tooltip('a') as Parameters<typeof decide>[0][number]) => {
  const { held, ...decision } = decide([what, ...others], moment, budgets)
  return saysOf({ ...decision, held: held.filter(({ experience }) => experience.id === 'a') })
}
const untilOf = (moment: ReturnType<typeof momentWith>) =>
  decide([tooltip('a'), ...others], moment, budgets).held.find(({ experience }) => experience.id === 'a')?.until

describe('budgets', () => {
  it('leave peace after one was seen, dismissed or done', () => {
    expect(outcome(momentWith({}, { b: seen(now - 999) })).a).toBe('coolDown')
    expect(outcome(momentWith({}, { b: { ...seen(daysAgo(1)), dismissedAt: now - 999 } })).a).toBe('coolDown')
    expect(outcome(momentWith({}, { b: { ...seen(daysAgo(1)), doneAt: now - 999 } })).a).toBe('coolDown')
    expect(outcome(momentWith({}, { b: seen(now - 1000) })).a).toBe('full')
  })

  it('count the exposures of a session, of nudges of all kinds together', () => {
    const shown = [
      { experience: 'b', at: now - 5000 },
      { experience: 'c', at: now - 4000 },
    ]
    expect(outcome(momentWith({ shown }))).toMatchObject({ a: 'budget' })
    expect(untilOf(momentWith({ shown }))).toBeNull()
    expect(outcome(momentWith({ shown: shown.slice(1) }))).toMatchObject({ a: 'full' })
  })

  it('count an exposure once that stands in the session and in progress', () => {
    const at = daysAgo(0.5)
    const moment = momentWith({ shown: [{ experience: 'b', at }] }, { b: seen(at), d: seen(at) })
    expect(outcome(moment).a).toBe('full')
  })

  it('count a day and a week, and say when one more fits', () => {
    const day = momentWith({}, { b: seen(daysAgo(0.9)), c: seen(daysAgo(0.5)), d: seen(daysAgo(0.1)) })
    expect(outcome(day).a).toBe('budget')
    expect(untilOf(day)).toBe(now + 0.1 * dayMs)
    const week = momentWith({}, { b: seen(daysAgo(6)), c: seen(daysAgo(5)), d: seen(daysAgo(4)), e: seen(daysAgo(3)), f: seen(daysAgo(2)) })
    expect(outcome(week).a).toBe('budget')
    expect(untilOf(week)).toBe(now + dayMs)
  })

  it('keep surveys further apart, whichever they are', () => {
    const moment = momentWith({}, { c: seen(daysAgo(10)) })
    expect(outcome(moment, survey('a')).a).toBe('coolDown')
    expect(outcome(moment, tooltip('a')).a).toBe('full')
    expect(outcome(momentWith({}, { c: seen(daysAgo(14)) }), survey('a')).a).toBe('full')
    expect(outcome(momentWith({}, { c: { ...seen(daysAgo(14)), doneAt: daysAgo(10) } }), survey('a')).a).toBe('coolDown')
  })

  it('cost passive surfaces nothing, and are not used up by them', () => {
    const shown = [1, 2, 3, 4].map((n) => ({ experience: 'list', at: now - n }))
    const decision = decide([checklist('list'), tooltip('a')], momentWith({ shown }, { list: seen(now - 1) }), budgets)
    expect(saysOf(decision)).toEqual({ list: 'launcher', a: 'full' })
    const spent = momentWith({ shown: [{ experience: 'b', at: now }, { experience: 'd', at: now }] })
    expect(outcome(spent, checklist('a')).a).toBe('full')
  })

  it('do not hold what was asked for by name', () => {
    const shown = [{ experience: 'b', at: now }, { experience: 'd', at: now }]
    expect(outcome(momentWith({ shown, started: ['a'] })).a).toBe('full')
  })

  it('of nothing hold everything for good', () => {
    const decision = decide([tooltip('a')], momentWith(), { ...defaultBudgets, perDay: 0 })
    expect(decision).toMatchObject({ held: [{ reason: 'budget', until: null }], wakeAt: null })
  })
})
