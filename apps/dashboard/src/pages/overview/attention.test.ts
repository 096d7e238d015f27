import type { ActivationAnswer, FeedbackPage, HealthAnswer } from '@milepost/contract'
import { share } from '@milepost/metrics'
import { describe, expect, it } from 'vitest'
import { openIn, riskIn, weakestIn } from './attention.ts'

const health = (risk: number, watch: number, paid: number[]) =>
  ({
    bands: { unknown: 0, risk, watch, healthy: 3 },
    currency: 'EUR',
    items: [...paid.map((mrr) => ({ mrr, health: { band: 'risk' } })), { mrr: 999, health: { band: 'watch' } }],
  }) as HealthAnswer
const feedback = (fresh: number, assigned: number) => ({ counts: { new: fresh, assigned, answered: 4, closed: 9 } }) as FeedbackPage
const steps = (...counts: number[]) =>
  ({ windowDays: 14, funnel: counts.map((count, index) => ({ id: `${index}`, name: `Step ${index}`, count, ofFirst: share(count, counts[0]!), ofPrevious: share(count, counts[Math.max(0, index - 1)]!) })) }) as ActivationAnswer

describe('what needs attention', () => {
  it('is the accounts at risk with what they pay, else those to watch, else nothing', () => {
    expect(riskIn(health(2, 18, [60, 24]))).toEqual({ page: '/health', title: '2 accounts at risk', words: 'They pay €84 a month; 18 more are to watch.' })
    expect(riskIn(health(1, 0, [60]))).toMatchObject({ title: '1 account at risk', words: 'It pays €60 a month.' })
    expect(riskIn(health(0, 1, []))).toMatchObject({ title: '1 account to watch', words: 'None is at risk.' })
    expect(riskIn(health(0, 0, []))).toBeNull()
  })

  it('says no sum of which it knows only a part, as of more at risk than one answer lists', () => {
    expect(riskIn(health(150, 2, [60, 24]))).toMatchObject({ title: '150 accounts at risk', words: '2 more are to watch.' })
  })

  it('is open feedback, and whether somebody has taken it', () => {
    expect(openIn(feedback(5, 0), false)).toEqual({ page: '/feedback', title: '5 pieces of feedback open', words: 'Nobody has taken one yet.' })
    expect(openIn(feedback(2, 3), true)).toMatchObject({ words: 'Of everybody; 2 of them without an owner.' })
    expect(openIn(feedback(0, 1), false)).toMatchObject({ title: '1 piece of feedback open', words: 'Each has an owner.' })
    expect(openIn(feedback(0, 0), false)).toBeNull()
  })

  it('is the step that the smallest share goes on to, of those that at least five came to', () => {
    expect(weakestIn(steps(100, 80, 20, 19))).toMatchObject({ page: '/activation', title: 'Fewest go on to \u201cStep 2\u201d', words: expect.stringMatching(/^25% \(17\u2013\d+%\) of those at the step before do, within 14 days\.$/) })
    expect(weakestIn(steps(100, 80, 4, 0))).toMatchObject({ title: 'Fewest go on to \u201cStep 2\u201d' })
    expect(weakestIn(steps(10, 10, 10))).toBeNull()
    expect(weakestIn(steps(4, 1))).toBeNull()
  })
})
