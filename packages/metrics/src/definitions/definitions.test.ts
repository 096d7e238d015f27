import { describe, expect, it } from 'vitest'
import { definitions, measureNames } from './definitions.ts'
import { findMeasure } from './find-measure.ts'

describe('the definitions', () => {
  it('are sentences, each under a heading of its own', () => {
    for (const name of measureNames) expect(definitions[name].definition).toMatch(/^[A-Z].{20,}\.$/)
    expect(new Set(measureNames.map((name) => definitions[name].name)).size).toBe(measureNames.length)
  })

  it.each([
    ['NPS', 'nps'],
    ['CES', 'ces2'],
    ['CSAT', 'csat'],
    ['CSAT after purchase', 'csat'],
    ['CES after onboarding', 'ces2'],
    ['activation rate', 'activationRate'],
    ['time to activate', 'timeToActivate'],
    ['account churn', 'accountChurn'],
    ['revenue churn', 'grossRevenueChurn'],
    ['customer lifetime value', 'lifetimeValue'],
    ['retention', 'retention'],
    ['accountChurn', 'accountChurn'],
  ] as const)('are found by what a stage calls its metric: %s', (label, name) => {
    expect(findMeasure(label)).toBe(name)
  })

  it('are not guessed for what is no measure', () => {
    expect(findMeasure('referrals')).toBeUndefined()
    expect(findMeasure('toString')).toBeUndefined()
  })
})
