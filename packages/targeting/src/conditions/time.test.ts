import { describe, expect, it } from 'vitest'
import { type Case, dayMs, daysAgo, now, personWith, subjectWith } from './cases.fixture.ts'
import { evaluate } from '../whole.ts'
import { withFindings } from './findings.ts'

const boards = personWith({ streams: { 'Board Created': [daysAgo(20), daysAgo(10), daysAgo(3)] } })
const today = Math.floor(now / dayMs)
const active = (...ago: number[]) =>
  personWith({ activeDays: Object.fromEntries(ago.map((days) => [today - days, [daysAgo(days), daysAgo(days)] as const])) })
const scored = personWith({
  scores: [
    { at: daysAgo(40), type: 'nps', value: 3, survey: 'old', submission: 'a' },
    { at: daysAgo(5), type: 'nps', value: 9, survey: 'nps', submission: 'b' },
  ],
})
const renews = personWith({ traits: { renewsAt: [{ at: daysAgo(300), value: new Date(now + 90 * dayMs).toISOString() }] } })
const event = { kind: 'event', event: 'Board Created' } as const
const activeDays = { kind: 'activeDays', withinDays: 7 } as const
const score = { kind: 'score', type: 'nps' } as const

const cases: Case[] = [
  ['an event that happened', event, boards, true],
  ['an event that happened often enough', { ...event, atLeast: 3 }, boards, true],
  ['an event that happened too seldom', { ...event, atLeast: 4 }, boards, false],
  ['an event that happened at most so often', { ...event, atMost: 3 }, boards, true],
  ['an event within days, until the oldest needed one is out', { ...event, withinDays: 12, atLeast: 2 }, boards, true, 2],
  ['an event within half a day', { ...event, withinDays: 0.5 }, boards, false],
  ['an event at most so often within days', { ...event, withinDays: 12, atMost: 1 }, boards, false, 2],
  ['an event exactly on the edge of the window is out', { ...event, withinDays: 3 }, boards, false],
  ['an event that never happened', { kind: 'event', event: 'Nothing' }, boards, false],
  ['an event whose facts are absent', event, subjectWith(), null],
  ['an event of a colleague', { ...event, of: 'account' }, { ...personWith({}), account: boards.person! }, true],
  ['an event of a colleague, asked of the person', event, { ...personWith({}), account: boards.person! }, false],
  ['an event of an account that is not known', { ...event, of: 'account' }, boards, null],
  ['an event that is not known from elsewhere', { ...event, atLeast: 4 }, { ...boards, partial: true }, null],
  ['an event that happened here already', event, { ...boards, partial: true }, true],
  ['an event at most so often, with elsewhere unknown', { ...event, atMost: 3 }, { ...boards, partial: true }, null],
  ['an event that lies in the future, not yet', event, personWith({ streams: { 'Board Created': [now + dayMs] } }), false, 1],
  ['active days, until midnight takes one out', { ...activeDays, atLeast: 2 }, active(0, 6), true, 0.5],
  ['active days of which one is too old', { ...activeDays, atLeast: 2 }, active(0, 7), false],
  ['active days of the week before', { ...activeDays, endingDaysAgo: 7, atLeast: 1 }, active(7), true, 6.5],
  ['active days that come into the week before', { ...activeDays, endingDaysAgo: 7, atLeast: 1 }, active(0), false, 6.5],
  ['no active day at all', { ...activeDays, atMost: 0 }, active(), true],
  ['few active days, soon fewer', { ...activeDays, atMost: 0 }, active(6), false, 0.5],
  ['active days whose facts are absent', activeDays, subjectWith(), null],
  ['the latest score in its range', { ...score, from: 9, to: 10 }, scored, true],
  ['not an older score', { ...score, to: 6 }, scored, false],
  ['the latest score of another survey', { ...score, survey: 'old', to: 6 }, scored, true],
  ['a score until it is too old', { ...score, from: 9, withinDays: 30 }, scored, true, 25],
  ['a score that is too old', { ...score, from: 9, withinDays: 5 }, scored, false],
  ['a score that was never asked', { kind: 'score', type: 'csat5' }, scored, null],
  ['a date in more than 60 days, until then', { kind: 'elapsed', since: { trait: 'renewsAt' }, atLeast: -60, atMost: 0 }, renews, false, 30],
  ['a date that has not passed', { kind: 'elapsed', since: { trait: 'renewsAt' }, atMost: 0 }, renews, true, 90 + 1 / dayMs],
  [
    'a date that has passed, until one is told that is now',
    { kind: 'elapsed', since: { trait: 'renewsAt' }, atLeast: -14, atMost: 0 },
    { ...personWith({ traits: { renewsAt: [{ at: daysAgo(9), value: daysAgo(9.25) }, { at: daysAgo(2), value: daysAgo(2) }] } }), now: daysAgo(5) },
    false,
    -2,
  ],
  ['a date that is no date', { kind: 'elapsed', since: { trait: 'x' }, atLeast: 1 }, personWith({ traits: { x: [{ at: 0, value: 'soon' }] } }), null],
  ['seen first long enough ago', { kind: 'elapsed', since: 'firstSeen', atLeast: 14 }, personWith({ firstAt: daysAgo(14) }), true],
  ['seen first not long enough ago', { kind: 'elapsed', since: 'firstSeen', atLeast: 14 }, personWith({ firstAt: daysAgo(10) }), false, 4],
  ['away for too short a time', { kind: 'elapsed', since: 'lastSeen', atLeast: 14 }, active(40, 5), false, 9],
  ['away, where the days are not known', { kind: 'elapsed', since: 'lastSeen', atLeast: 14 }, personWith({ lastAt: daysAgo(5) }), false, 9],
  ['away, as of a past absence', { kind: 'elapsed', since: 'lastSeen', atLeast: 14 }, { ...active(40, 5), now: daysAgo(20) }, true, -5],
  ['the account, where only that is known', { ...event, atLeast: 3 }, subjectWith({ account: boards.person! }), true],
]

describe('conditions that read the clock', () => {
  it.each(cases)('%s', (_, condition, subject, truth, changesInDays) => {
    const verdict = evaluate(condition, subject)
    expect(verdict.truth).toBe(truth)
    expect(verdict.changesAt).toBe(changesInDays === undefined ? null : now + changesInDays * dayMs)
    if (truth === null) expect(withFindings(verdict, subject).unknown).toBeTruthy()
  })
})
