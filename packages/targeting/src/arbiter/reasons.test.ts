import type { Experience } from '@milepost/contract'
import { holdReasons } from '@milepost/contract/vocabulary'
import { describe, expect, it } from 'vitest'
import type { Moment } from '../moment.ts'
import { defaultBudgets } from './budgets.ts'
import { decide } from '../whole.ts'
import { checklist, dayMs, daysAgo, momentWith, now, saysOf, seen, survey, tooltip } from './moments.fixture.ts'

type Case = [what: string, experience: Experience, moment: Moment, outcome: string, until?: number]

const iso = (at: number) => new Date(at).toISOString()
const never = { kind: 'any', of: [] } as const
const cases: Case[] = [
  ['is shown to everybody by default', tooltip('a'), momentWith(), 'full'],
  ['waits while all is quiet', tooltip('a'), momentWith({ quiet: 'automation' }), 'quiet'],
  ['waits for its schedule', tooltip('a', { schedule: { from: iso(now + 5) } }), momentWith(), 'notScheduled', now + 5],
  ['is past its schedule at its end', tooltip('a', { schedule: { to: iso(now) } }), momentWith(), 'notScheduled'],
  ['is within its schedule at its start', tooltip('a', { schedule: { from: iso(now), to: iso(now + 5) } }), momentWith(), 'full'],
  ['is done', survey('a'), momentWith({}, { a: { doneAt: daysAgo(900) } }), 'done'],
  ['is done when all tasks were done before it was published', checklist('a', { tasks: [{ id: 't', title: 't', doneWhen: { kind: 'all', of: [] } }] }), momentWith(), 'done'],
  ['stays done though a task was added', checklist('a'), momentWith({}, { a: { doneAt: daysAgo(1) } }), 'done'],
  ['is dismissed', checklist('a'), momentWith({}, { a: { dismissedAt: daysAgo(1) } }), 'dismissed'],
  ['was dismissed before the person asked for it again', checklist('a'), momentWith({}, { a: { dismissedAt: 1, reopenedAt: 2, ...seen(1) } }), 'launcher'],
  ['was seen once', tooltip('a'), momentWith({}, { a: seen(daysAgo(30)) }), 'frequency'],
  ['was seen less often than it may', tooltip('a', { frequency: { kind: 'atMost', times: 3 } }), momentWith({}, { a: seen(1, 2) }), 'full'],
  ['was seen as often as it may', tooltip('a', { frequency: { kind: 'atMost', times: 2 } }), momentWith({}, { a: seen(1, 2) }), 'frequency'],
  ['comes every ten days, soon again', tooltip('a', { frequency: { kind: 'everyDays', days: 10 } }), momentWith({}, { a: seen(daysAgo(4)) }), 'frequency', now + 6 * dayMs],
  ['comes every ten days, now again, though done', tooltip('a', { frequency: { kind: 'everyDays', days: 10 } }), momentWith({}, { a: { doneAt: 1, dismissedAt: 2, ...seen(1, daysAgo(10)) } }), 'full'],
  ['is shown until done', tooltip('a', { frequency: { kind: 'untilDone' } }), momentWith({}, { a: seen(daysAgo(1)) }), 'full'],
  ['is closed for good', survey('a'), momentWith({}, {}, { closed: { a: null } }), 'closed'],
  ['is closed until tomorrow', survey('a'), momentWith({}, {}, { closed: { a: now + 9 } }), 'closed', now + 9],
  ['was closed until now', survey('a'), momentWith({}, {}, { closed: { a: now } }), 'full'],
  ['is not closed by another', survey('a'), momentWith({}, {}, { closed: { b: null } }), 'full'],
  ['is closed for the host, too', survey('a'), momentWith({ started: ['a'] }, {}, { closed: { a: null } }), 'closed'],
  ['is on screen while it closes', survey('a'), momentWith({ open: [{ experience: 'a', form: 'full' }] }, {}, { closed: { a: null } }), 'full'],
  ['is snoozed', tooltip('a'), momentWith({}, { a: { snoozedUntil: now + 7 } }), 'snoozed', now + 7],
  ['is not for this person', tooltip('a', { audience: never }), momentWith(), 'audience'],
  ['is for people without recent events, from tomorrow', tooltip('a', { audience: { kind: 'event', event: 'E', withinDays: 1, atMost: 0 } }), momentWith({}, {}, { person: { ...momentWith().person!, streams: { E: [now] } } }), 'audience', now + dayMs],
  ['may or may not be for this person', tooltip('a', { audience: { kind: 'device', in: ['phone'] } }), momentWith(), 'audienceUnknown'],
  ['waits for its event', survey('a', { trigger: { on: 'event', event: 'Export Finished' } }), momentWith(), 'notTriggered'],
  ['waits after its event', survey('a', { trigger: { on: 'event', event: 'E', delayMs: 5000 } }), momentWith({ events: [{ event: 'E', at: now - 2000, properties: {} }] }), 'notTriggered', now + 3000],
  ['comes after its event', survey('a', { trigger: { on: 'event', event: 'E', delayMs: 2000 } }), momentWith({ events: [{ event: 'E', at: now - 2000, properties: {} }] }), 'full'],
  ['waits for its event with other properties', survey('a', { trigger: { on: 'event', event: 'E', where: { x: 1 } } }), momentWith({ events: [{ event: 'E', at: now - 2000, properties: { x: 2 } }] }), 'notTriggered'],
  ['waits a while after the start', tooltip('a', { trigger: { on: 'ready', delayMs: 90_000 } }), momentWith(), 'notTriggered', now + 30_000],
  ['waits a while after its audience came to hold', tooltip('a', { trigger: { on: 'ready', delayMs: 90_000 } }), momentWith({ readyAt: { a: now } }), 'notTriggered', now + 90_000],
  ['waits to be asked for', tooltip('a', { trigger: { on: 'manual' } }), momentWith(), 'notTriggered'],
  ['is asked for', tooltip('a', { trigger: { on: 'manual' } }), momentWith({ started: ['a'] }), 'full'],
  ['has lost its target', tooltip('a'), momentWith({ targetMissing: ['a'] }), 'targetMissing'],
  ['comes back from a lost target without using up its frequency', tooltip('a'), momentWith({ open: [{ experience: 'a', form: 'full' }] }, { a: seen(now - 9) }), 'full'],
  ['cools down after itself', tooltip('a', { frequency: { kind: 'untilDone' } }), momentWith({}, { a: seen(now - 1000) }), 'coolDown', now - 1000 + defaultBudgets.coolDownMs],
  ['is in the holdout', tooltip('a', { holdout: 90 }), momentWith({}, {}, { key: 'u7' }), 'holdout'],
  ['is not held by what the host starts again and again', tooltip('a'), momentWith({ started: ['a'] }, { a: seen(daysAgo(3)) }), 'frequency'],
  ['comes again when the person asks', tooltip('a'), momentWith({ started: ['a'] }, { a: { ...seen(daysAgo(3)), doneAt: daysAgo(3), dismissedAt: daysAgo(3), snoozedUntil: now + 9, reopenedAt: now - 1 } }), 'full'],
  ['is not brought back by a request from before it was finished', checklist('a'), momentWith({ started: ['a'] }, { a: { ...seen(now - 3), reopenedAt: now - 2, doneAt: now - 1 } }), 'done'],
  ['is not brought back by a request of last week', tooltip('a'), momentWith({ started: ['a'] }, { a: { ...seen(daysAgo(9)), reopenedAt: daysAgo(7) } }), 'frequency'],
]

describe('an experience alone', () => {
  it.each(cases)('%s', (_, experience, moment, outcome, until) => {
    const decision = decide([experience], moment)
    expect(saysOf(decision)).toEqual({ a: outcome })
    expect(decision.held[0]?.until ?? null).toBe(until ?? null)
  })

  it('can be held for each of the reasons that lie in itself but the budget', () => {
    const own = holdReasons.filter((reason) => !['busy', 'outranked', 'budget'].includes(reason))
    expect(new Set(cases.map(([, , , outcome]) => outcome))).toEqual(new Set([...own, 'full', 'launcher']))
  })

  it('carries the verdict where the audience is the reason', () => {
    const { held } = decide([tooltip('a', { audience: never })], momentWith())
    expect(held[0]?.verdict).toMatchObject({ truth: false, condition: never })
  })

  it('gives the reason that is asked first where several hold', () => {
    const all = momentWith({ quiet: 'x', targetMissing: ['a'] }, { a: { doneAt: 1, dismissedAt: 1, snoozedUntil: now + 1, ...seen(1) } })
    expect(saysOf(decide([tooltip('a', { audience: never })], all))).toEqual({ a: 'quiet' })
    const { quiet: _, ...session } = all.session
    expect(saysOf(decide([tooltip('a', { audience: never })], { ...all, session }))).toEqual({ a: 'done' })
  })
})
