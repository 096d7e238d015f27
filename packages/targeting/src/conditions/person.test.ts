import type { Condition } from '@milepost/contract'
import { describe, expect, it } from 'vitest'
import { type Case, daysAgo, factsWith, now, personWith, subjectWith } from './cases.fixture.ts'
import { evaluate } from '../whole.ts'
import { withFindings } from './findings.ts'

const plan = personWith({ traits: { plan: [{ at: daysAgo(9), value: 'trial' }, { at: daysAgo(2), value: 'pro' }] } })
const both = subjectWith({
  person: factsWith({ milestones: { invited: daysAgo(1) }, stages: {} }),
  account: factsWith({ milestones: { activated: daysAgo(2) }, stages: { 'saas-9': 'activation', other: null } }),
})
const isPro: Condition = { kind: 'trait', trait: 'plan', op: 'equals', value: 'pro' }
const nps = (state: 'seen' | 'done' | 'dismissed' | 'notSeen' | 'notDone'): Condition => ({ kind: 'progress', experience: 'nps', is: state })
const stage = (model: string): Condition => ({ kind: 'stage', model, in: ['activation', 'renewal'] })

const cases: Case[] = [
  ['a trait as it is now', isPro, plan, true],
  ['a trait as it was then', isPro, { ...plan, now: daysAgo(5) }, false, -2],
  ['a trait before it was ever set', isPro, { ...plan, now: daysAgo(12) }, null, -9],
  ['a trait that was never set', { ...isPro, trait: 'role' }, plan, null],
  ['a trait that is missing', { kind: 'trait', trait: 'role', op: 'missing' }, plan, true],
  ['a trait of an account that is not known', { ...isPro, of: 'account' }, plan, null],
  ['a missing trait of an account that is not known', { kind: 'trait', of: 'account', trait: 'x', op: 'missing' }, plan, null],
  ['a trait called like a method', { kind: 'trait', trait: 'toString', op: 'exists' }, plan, false],
  ['a milestone of the person', { kind: 'milestone', milestone: 'invited' }, both, true],
  ['a milestone of the account', { kind: 'milestone', milestone: 'activated' }, both, true],
  ['a milestone not reached yet', { kind: 'milestone', milestone: 'x', reached: false }, both, true],
  ['a milestone that was not reached then', { kind: 'milestone', milestone: 'activated' }, { ...both, now: daysAgo(5) }, false, -2],
  ['a milestone where none were derived', { kind: 'milestone', milestone: 'x' }, plan, null],
  ['a stage of the account', stage('saas-9'), both, true],
  ['a stage model in which it is nowhere', stage('other'), both, false],
  ['a stage model that is not known', stage('mine'), both, null],
  ['what was seen', nps('seen'), personWith({ progress: { nps: { seenAt: [daysAgo(1)] } } }), true],
  ['what was not seen', nps('notSeen'), personWith({}), true],
  ['what was not seen here', nps('notSeen'), { ...personWith({}), partial: true }, null],
  ['what was seen here', nps('notSeen'), { ...personWith({ progress: { nps: { seenAt: [daysAgo(1)] } } }), partial: true }, false],
  ['what was not done', nps('done'), personWith({ progress: { nps: { seenAt: [1] } } }), false],
  ['what was dismissed', nps('dismissed'), personWith({ progress: { nps: { dismissedAt: daysAgo(1) } } }), true],
  ['what was asked for again', nps('dismissed'), personWith({ progress: { nps: { dismissedAt: daysAgo(2), reopenedAt: daysAgo(1) } } }), false],
  ['progress that is absent', nps('notDone'), subjectWith(), null],
  ['a sample of everybody', { kind: 'sample', percent: 100 }, subjectWith(), true],
  ['a sample of nobody', { kind: 'sample', percent: 0 }, subjectWith(), false],
]

describe('conditions over a person', () => {
  it.each(cases)('%s', (_, condition, subject, truth, changesInDays) => {
    const verdict = evaluate(condition, subject)
    expect(verdict.truth).toBe(truth)
    expect(verdict.changesAt).toBe(changesInDays === undefined ? null : daysAgo(-changesInDays))
    if (truth === null) expect(withFindings(verdict, subject).unknown).toBeTruthy()
  })

  it('draws a sample without a salt by the experience, and one with a salt alike everywhere', () => {
    const people = Array.from({ length: 200 }, (_, i) => `u${i}`)
    const taken = (salt: string, condition: Condition) =>
      people.filter((key) => evaluate(condition, subjectWith({ key, salt })).truth).join()
    const half: Condition = { kind: 'sample', percent: 50 }
    expect(taken('a', half)).not.toBe(taken('b', half))
    expect(taken('a', { ...half, salt: 's' })).toBe(taken('b', { ...half, salt: 's' }))
  })

  it('does not know what a condition of a later version asks', () => {
    const subject = subjectWith({ now })
    const verdict = evaluate({ kind: 'weather', is: 'fine' } as unknown as Condition, subject)
    expect(withFindings(verdict, subject)).toMatchObject({ truth: null, unknown: 'the condition weather' })
  })
})
