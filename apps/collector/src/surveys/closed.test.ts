import type { Content, Frequency, Progress } from '@milepost/contract'
import { calendarOf } from '@milepost/metrics'
import { decide, emptyFacts, type Moment } from '@milepost/targeting'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quarterMs } from '../store/surveys.ts'
import { closedFor } from './closed.ts'
import { limitsOf } from './limits.ts'

const dayMs = 86_400_000
const hourMs = dayMs / 24
const start = Date.UTC(2026, 5, 15, 12)
const calendar = calendarOf('UTC')
type Survey = Extract<Content['experiences'][number], { kind: 'survey' }>
const survey = (id: string, more: Partial<Survey>): Survey => ({ id, name: id, kind: 'survey', questions: [{ id: 'score', type: 'nps', title: 'Would you?' }], ...more })

interface Seen {
  person: number
  survey: string
  at: number
}

/** People of one account open the product on ever new devices, which know what the collector tells and nothing else. */
function live(content: Pick<Content, 'experiences' | 'surveyRest'>, steps: readonly { person: number; hours: number; answers: boolean }[]) {
  const seen: Seen[] = []
  const answers: { survey: string; at: number; before: number }[] = []
  let now = start
  for (const step of steps) {
    now += step.hours * hourMs
    const answered = ['a', 'b'].map((id) => {
      const own = answers.filter((each) => each.survey === id)
      return { survey: id, total: own.length, recent: own.map(({ at }) => ({ quarter: Math.floor(at / quarterMs), count: 1 })) }
    })
    const told = closedFor(limitsOf(content), { answered, seen: seen.map((each) => ({ ...each, self: each.person === step.person })) }, { key: `u${step.person}`, now, calendar })
    const progress: Progress = Object.fromEntries(
      [...Map.groupBy(seen.filter(({ person }) => person === step.person), (each) => each.survey)].map(([id, own]) => [id, { seenAt: own.map(({ at }) => at) }]),
    )
    const session = { startedAt: now, events: [], shown: [], started: [], open: [], targetMissing: [] }
    const moment: Moment = { now, key: `u${step.person}`, person: { ...emptyFacts(), progress }, closed: told, dayOf: calendar.dayOf, startOfDay: calendar.startOfDay, session }
    for (const { experience } of decide(content.experiences, moment).shown) {
      if (step.answers) answers.push({ survey: experience.id, at: now, before: answers.filter((each) => each.survey === experience.id).length })
      seen.push({ person: step.person, survey: experience.id, at: now })
    }
  }
  return { seen, answers }
}

const steps = fc.array(fc.record({ person: fc.integer({ min: 1, max: 6 }), hours: fc.constantFrom(0, 1, 12, 24, 90, 300), answers: fc.boolean() }), { minLength: 5, maxLength: 60 })
const frequency: fc.Arbitrary<Frequency> = fc.oneof(
  fc.constant({ kind: 'once' } as const),
  fc.integer({ min: 1, max: 3 }).map((times) => ({ kind: 'atMost', times }) as const),
  fc.integer({ min: 1, max: 40 }).map((days) => ({ kind: 'everyDays', days }) as const),
)
const accountLimit = fc.record({ people: fc.integer({ min: 1, max: 3 }), days: fc.integer({ min: 1, max: 40 }) })

/** Distinct people who saw something within the days before each exposure, that exposure among them. */
function crowds(seen: readonly Seen[], days: number): number[] {
  return seen.map((one, index) => new Set(seen.slice(0, index + 1).filter(({ at }) => at > one.at - days * dayMs).map(({ person }) => person)).size)
}

describe('no schedule of devices, once the state is known,', () => {
  it('shows a survey to a person more often than its frequency allows', () => {
    fc.assert(
      fc.property(steps, frequency, (schedule, often) => {
        const { seen } = live({ experiences: [survey('a', { frequency: often }), survey('b', { frequency: often })] }, schedule)
        for (const [index, one] of seen.entries()) {
          const before = seen.slice(0, index).filter((each) => each.person === one.person && each.survey === one.survey)
          if (often.kind === 'once') expect(before).toEqual([])
          if (often.kind === 'atMost') expect(before.length).toBeLessThan(often.times)
          if (often.kind === 'everyDays') for (const each of before) expect(one.at - each.at).toBeGreaterThanOrEqual(often.days * dayMs)
        }
      }),
    )
  })

  it('asks more people of an account than a survey, or the peace between surveys, allows', () => {
    fc.assert(
      fc.property(steps, accountLimit, accountLimit, frequency, (schedule, ofOne, ofAll, often) => {
        const { seen } = live({ experiences: [survey('a', { frequency: often, limits: { account: ofOne } }), survey('b', { frequency: often })], surveyRest: { account: ofAll } }, schedule)
        for (const crowd of crowds(seen.filter((each) => each.survey === 'a'), ofOne.days)) expect(crowd).toBeLessThanOrEqual(ofOne.people)
        for (const crowd of crowds(seen, ofAll.days)) expect(crowd).toBeLessThanOrEqual(ofAll.people)
      }),
    )
  })

  it('asks a person again before the peace between surveys is over', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 60 }), (schedule, days) => {
        const always: Frequency = { kind: 'atMost', times: 50 }
        const { seen } = live({ experiences: [survey('a', { frequency: always }), survey('b', { frequency: always })], surveyRest: { days } }, schedule)
        for (const [index, one] of seen.entries())
          for (const each of seen.slice(0, index)) if (each.person === one.person) expect(one.at - each.at).toBeGreaterThanOrEqual(days * dayMs)
      }),
    )
  })

  it('asks when the answers that are wanted are there, in all or of a week', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 9 }), (schedule, inAll, ofWeek) => {
        const always: Frequency = { kind: 'everyDays', days: 1 }
        const { answers } = live({ experiences: [survey('a', { frequency: always, limits: { answers: inAll, quota: { answers: ofWeek, per: 'week' } } })] }, schedule)
        expect(answers.length).toBeLessThanOrEqual(inAll)
        for (const each of answers) expect(answers.filter(({ at }) => calendar.weekOf(calendar.dayOf(at)) === calendar.weekOf(calendar.dayOf(each.at))).length).toBeLessThanOrEqual(ofWeek)
      }),
    )
  })
})

describe('who waits, waits', () => {
  const asker = { key: 'u1', now: start, calendar }
  const limited = (more: Partial<Survey>['limits']) => limitsOf({ experiences: [survey('a', { limits: more })] })

  it('for the oldest of those who fill the account to be long enough ago', () => {
    const seen = [3, 9, 5].map((days, person) => ({ survey: 'a', person, self: false, at: start - days * dayMs }))
    expect(closedFor(limited({ account: { people: 2, days: 30 } }), { answered: [], seen }, asker)).toEqual({ a: start + 25 * dayMs })
    expect(closedFor(limited({ account: { people: 4, days: 30 } }), { answered: [], seen }, asker)).toEqual({})
  })

  it('until tomorrow where the day has its answers, until the next period where that has them, and for good where all are there', () => {
    const answered = (count: number) => [{ survey: 'a', total: count, recent: [{ quarter: Math.floor(start / quarterMs), count }] }]
    const asked = (limits: Partial<Survey>['limits'], count: number) => closedFor(limited(limits), { answered: answered(count), seen: [] }, asker)
    expect(asked({ quota: { answers: 160, per: 'month' } }, 10)).toEqual({ a: Date.UTC(2026, 5, 16) })
    expect(asked({ quota: { answers: 10, per: 'month' } }, 10)).toEqual({ a: Date.UTC(2026, 6, 1) })
    expect(asked({ answers: 10 }, 10)).toEqual({ a: null })
    expect(asked({ answers: 11 }, 10)).toEqual({})
  })
})
