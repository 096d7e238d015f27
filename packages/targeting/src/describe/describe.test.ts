import type { Condition } from '@milepost/contract'
import { holdReasons } from '@milepost/contract/vocabulary'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { momentWith, now, survey } from '../arbiter/moments.fixture.ts'
import { condition } from '../conditions/conditions.fixture.ts'
import { daysAgo, personWith, subjectWith } from '../conditions/cases.fixture.ts'
import { withFindings } from '../conditions/findings.ts'
import { explain } from '../explain.ts'
import { evaluate } from '../whole.ts'
import { describeCondition, describeExplanation, describeHeld, describeVerdict, type Names } from './index.ts'

const sentences: [Condition, string][] = [
  [{ kind: 'trait', trait: 'plan', op: 'in', value: ['pro', 'team'] }, 'person’s plan is one of “pro”, “team”'],
  [{ kind: 'trait', of: 'account', trait: 'mrr', op: 'atLeast', value: 100 }, 'account’s mrr is at least 100'],
  [{ kind: 'trait', trait: 'role', op: 'missing' }, 'person’s role is not set'],
  [{ kind: 'event', event: 'Board Created' }, '“Board Created” happened at least once'],
  [{ kind: 'event', of: 'account', event: 'E' }, '“E” happened in the account at least once'],
  [{ kind: 'event', event: 'E', where: { x: 1 }, atMost: 2, withinDays: 14 }, '“E” happened where x is 1 at most 2 times in the last 14 days'],
  [{ kind: 'activeDays', atLeast: 2, withinDays: 7, endingDaysAgo: 7 }, 'active on at least 2 days of the 7 days that ended 7 days ago'],
  [{ kind: 'milestone', milestone: 'activated', reached: false }, 'milestone “activated” is not reached yet'],
  [{ kind: 'stage', model: 'saas-9', in: ['renewal', 'referral'] }, 'stage in “saas-9” is “renewal” or “referral”'],
  [{ kind: 'score', type: 'nps', from: 9, to: 10, withinDays: 90 }, 'latest NPS score is 9 to 10 of 10, not older than 90 days'],
  [{ kind: 'score', type: 'ces2', to: 3 }, 'latest CES score is at most 3 of 7'],
  [{ kind: 'score', type: 'csat3', from: 3 }, 'latest CSAT score is at least 3 of 3'],
  [{ kind: 'score', type: 'nps' }, 'latest NPS score is known'],
  [{ kind: 'progress', experience: 'welcome', is: 'notDone' }, '“welcome” is not done'],
  [{ kind: 'url', value: '/boards/*' }, 'path fits /boards/*'],
  [{ kind: 'device', in: ['phone', 'tablet'] }, 'device is phone or tablet'],
  [{ kind: 'language', in: ['de'] }, 'language is de'],
  [{ kind: 'elapsed', of: 'account', since: { trait: 'renewsAt' }, atLeast: -60, atMost: 0 }, 'account’s renewsAt is within the next 60 days'],
  [{ kind: 'elapsed', since: 'lastSeen', atLeast: 14 }, 'person’s last activity was 14 days ago or more'],
  [{ kind: 'element', target: ['#a', { role: 'button', name: 'New' }] }, '#a, else role “button” name “New” is on the page'],
  [{ kind: 'sample', percent: 10 }, 'in a sticky sample of 10 %'],
  [{ kind: 'all', of: [] }, 'everybody'],
]

describe('describeCondition', () => {
  it.each(sentences)('%j', (rule, sentence) => {
    expect(describeCondition(rule)).toBe(sentence)
  })
})

describe('describeCondition with names', () => {
  const names: Names = {
    milestones: [{ id: 'activated', name: 'A shared board' }],
    experiences: [{ id: 'recommend', name: 'NPS after a report' }],
    stageModels: [{ id: 'saas-9', name: 'Nine stages', stages: [{ id: 'renewal', name: { de: 'Verlängerung', en: 'Renewal' } }, { id: 'referral', name: 'Referral' }] }],
  }

  it.each<[Condition, string]>([
    [{ kind: 'milestone', milestone: 'activated' }, 'milestone “A shared board” is reached'],
    [{ kind: 'milestone', milestone: 'unheard-of' }, 'milestone “unheard-of” is reached'],
    [{ kind: 'stage', model: 'saas-9', in: ['renewal', 'referral', 'other'] }, 'stage in “Nine stages” is “Renewal” or “Referral” or “other”'],
    [{ kind: 'score', type: 'csat5', survey: 'recommend', from: 5, to: 5 }, 'latest CSAT score of “NPS after a report” is 5 of 5'],
    [{ kind: 'progress', experience: 'recommend', is: 'seen' }, '“NPS after a report” was seen'],
  ])('says %j by name', (rule, sentence) => {
    expect(describeCondition(rule, names)).toBe(sentence)
  })

  it('says what goes first by its name, too', () => {
    expect(describeHeld({ reason: 'outranked', until: null, behind: 'recommend' }, undefined, names)).toBe('“NPS after a report” goes first.')
  })
})

describe('describeVerdict', () => {
  it('has a line for each question, with what was found or is not known', () => {
    const rule: Condition = {
      kind: 'all',
      of: [
        { kind: 'device', in: ['phone'] },
        { kind: 'not', of: { kind: 'language', in: ['de'] } },
      ],
    }
    const german = subjectWith({ language: 'de-AT' })
    expect(describeVerdict(withFindings(evaluate(rule, german), german))).toEqual([
      { depth: 0, truth: false, text: 'all of these' },
      { depth: 1, truth: null, text: 'device is phone (not known: the device)' },
      { depth: 1, truth: false, text: 'not this' },
      { depth: 2, truth: true, text: 'language is de: “de-AT”' },
    ])
  })

  it.each<[Condition, Parameters<typeof personWith>[0], string]>([
    [{ kind: 'event', event: 'E' }, { streams: {} }, '“E” happened at least once: never'],
    [{ kind: 'event', event: 'E' }, { streams: { E: [daysAgo(2)] } }, '“E” happened at least once: once'],
    [{ kind: 'event', event: 'E', atLeast: 9 }, { streams: { E: [daysAgo(3), daysAgo(2)] } }, '“E” happened at least 9 times: 2 times'],
    [{ kind: 'milestone', milestone: 'm' }, { milestones: { m: Date.UTC(2026, 7, 1) } }, 'milestone “m” is reached since 2026-08-01'],
    [{ kind: 'trait', trait: 'plan', op: 'missing' }, { traits: { plan: [{ at: 1, value: 'pro' }] } }, 'person’s plan is not set: it is “pro”'],
    [{ kind: 'trait', trait: 'plan', op: 'notEquals', value: 'team' }, { traits: { plan: [{ at: 1, value: 'pro' }] } }, 'person’s plan is not “team”: “pro”'],
  ])('says what was found as people do: %j', (rule, facts, text) => {
    const subject = personWith(facts)
    expect(describeVerdict(withFindings(evaluate(rule, subject), subject))[0]?.text).toBe(text)
  })

  it('finds words for whatever rule', () => {
    fc.assert(
      fc.property(condition, (rule) => {
        for (const { text } of describeVerdict(withFindings(evaluate(rule, subjectWith()), subjectWith()))) expect(text).not.toMatch(/undefined|null|NaN|\[object/)
      }),
    )
  })
})

describe('describeHeld', () => {
  it.each(holdReasons)('has a sentence for %s', (reason) => {
    expect(describeHeld({ reason, until: null })).toMatch(/^[A-Z].*\.$/)
  })

  it('names what is shown instead, and when it may pass', () => {
    expect(describeHeld({ reason: 'outranked', until: null, behind: 'nps' })).toBe('“nps” goes first.')
    expect(describeHeld({ reason: 'coolDown', until: Date.UTC(2026, 0, 1) })).toBe(
      'Something else was shown a short time ago. That may change by itself at 2026-01-01T00:00:00.000Z.',
    )
  })
})

describe('describeExplanation', () => {
  it('says the first reason in the headline and the others after it', () => {
    const nps = survey('nps', { trigger: { on: 'manual' } })
    const why = explain('nps', [nps], momentWith({}, { nps: { snoozedUntil: now + 1000 } }))!
    expect(describeExplanation(why, (at) => `+${at - now} ms`)).toEqual({
      headline: 'This person asked to see it later. That may change by itself at +1000 ms.',
      audience: [{ depth: 0, truth: true, text: 'everybody' }],
      also: ['What triggers it has not happened yet.'],
    })
  })

  it('says of what is shown how it is shown', () => {
    expect(describeExplanation(explain('nps', [survey('nps')], momentWith())!).headline).toBe('It is on screen.')
  })
})
