import type { Experience, ExperienceProgress } from '@milepost/contract'
import { defaultFrequency } from '@milepost/contract/vocabulary'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyFacts } from '../facts/empty-facts.ts'
import { dayOf, startOfDay } from '../facts/observations.fixture.ts'
import { mergeProgress } from '../facts/progress.ts'
import type { Moment, Session } from '../moment.ts'
import { ordersOf } from '../orders.ts'
import { decide } from '../whole.ts'
import { beginning, experiences } from './experiences.fixture.ts'
import { interrupts } from './interruptions.ts'
import { dayMs } from './moments.fixture.ts'

const budgets = { perSession: 2, perDay: 3, perWeek: 5, coolDownMs: 60_000, surveyCoolDownMs: 3 * dayMs }

type Step = { wait: number } & ({ does: 'nothing' | 'reload' | 'close' | 'dismiss' | 'finish' } | { does: 'event'; event: string })
const step: fc.Arbitrary<Step> = fc.tuple(fc.constantFrom(500, 30_000, 61_000, 3_600_000, dayMs / 2, 4 * dayMs), fc.oneof(
  fc.record({ does: fc.constantFrom('nothing' as const, 'reload' as const, 'close' as const, 'dismiss' as const, 'finish' as const) }),
  fc.record({ does: fc.constant('event' as const), event: fc.constantFrom('Board Created', 'Card Moved') }),
)).map(([wait, what]) => ({ wait, ...what }))

interface Exposure {
  experience: Experience
  at: number
  visit: number
}

/** A person who comes and goes: whatever is decided is on screen, and whatever is new there has been seen. */
function live(all: readonly Experience[], steps: readonly Step[]): Exposure[] {
  const exposures: Exposure[] = []
  const begin = (now: number): Session => ({ startedAt: now, events: [], shown: [], started: [], open: [], targetMissing: [] })
  let [now, visit, progress, session] = [beginning, 0, emptyFacts().progress, begin(beginning)]
  const record = (id: string, more: ExperienceProgress) => {
    progress = mergeProgress(progress, { [id]: more })
  }
  for (const one of steps) {
    now += one.wait
    if (one.does === 'reload') {
      visit += 1
      session = begin(now)
    }
    if (one.does === 'event') session.events.push({ event: one.event, at: now, properties: {} })
    const [front] = session.open.filter(({ form }) => form === 'full')
    if (front && one.does === 'dismiss') record(front.experience, { dismissedAt: now })
    if (front && one.does === 'finish') record(front.experience, { doneAt: now })
    if (front && ['close', 'dismiss', 'finish'].includes(one.does)) session.open = session.open.filter((open) => open !== front)
    const moment: Moment = { now, key: 'u1', dayOf, startOfDay, person: { ...emptyFacts(), progress }, session }
    const { shown } = decide(all, moment, budgets)
    for (const { experience } of shown) {
      if (session.open.some((open) => open.experience === experience.id)) continue
      exposures.push({ experience, at: now, visit })
      session.shown.push({ experience: experience.id, at: now })
      record(experience.id, { seenAt: [now] })
    }
    session.open = shown.map(({ experience, form }) => ({ experience: experience.id, form }))
  }
  return exposures
}

describe('a person who comes and goes', () => {
  const lives = fc.tuple(experiences, fc.array(step, { minLength: 30, maxLength: 60 })).map(([all, steps]) => ({ all, exposures: live(all, steps) }))
  const nudges = (exposures: Exposure[]) => exposures.filter(({ experience }) => interrupts(ordersOf(experience)))

  it('is never interrupted beyond a budget', () => {
    fc.assert(
      fc.property(lives, ({ exposures }) => {
        const seen = nudges(exposures)
        for (const [i, { at, visit }] of seen.entries()) {
          const past = seen.slice(0, i + 1)
          expect(past.filter((other) => other.visit === visit).length).toBeLessThanOrEqual(budgets.perSession)
          expect(past.filter((other) => other.at > at - dayMs).length).toBeLessThanOrEqual(budgets.perDay)
          expect(past.filter((other) => other.at > at - 7 * dayMs).length).toBeLessThanOrEqual(budgets.perWeek)
          const before = seen[i - 1]
          if (before) expect(at - before.at).toBeGreaterThanOrEqual(budgets.coolDownMs)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('meets two surveys never sooner than agreed', () => {
    fc.assert(
      fc.property(lives, ({ exposures }) => {
        const surveys = exposures.filter(({ experience }) => experience.kind === 'survey')
        for (const [i, { at }] of surveys.entries()) {
          const before = surveys[i - 1]
          if (before) expect(at - before.at).toBeGreaterThanOrEqual(budgets.surveyCoolDownMs)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('sees nothing more often than its frequency allows', () => {
    fc.assert(
      fc.property(lives, ({ all, exposures }) => {
        for (const experience of all) {
          const times = exposures.filter((exposure) => exposure.experience === experience).map(({ at }) => at)
          const rule = experience.frequency ?? defaultFrequency[experience.kind]
          if (rule.kind === 'once') expect(times.length).toBeLessThanOrEqual(1)
          if (rule.kind === 'atMost') expect(times.length).toBeLessThanOrEqual(rule.times)
          if (rule.kind === 'everyDays')
            for (const [i, at] of times.entries()) if (i > 0) expect(at - (times[i - 1] as number)).toBeGreaterThanOrEqual(rule.days * dayMs)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('does see something now and then', () => {
    const many = fc.sample(lives, { numRuns: 300, seed: 1 })
    expect(many.filter(({ exposures }) => nudges(exposures).length > 1).length).toBeGreaterThan(30)
  })
})
