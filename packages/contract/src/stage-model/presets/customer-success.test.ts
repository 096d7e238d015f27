import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Condition } from '../../condition/condition.ts'
import { customerSuccess } from './customer-success.ts'

const risk = customerSuccess.stages.find((stage) => stage.id === 'risk')!.when

/** The rule of a paying account, asked of active days alone: those of the last 14 days and of the 14 before. */
function holds(rule: Condition, now: number, before: number): boolean {
  if (rule.kind === 'all') return rule.of.every((part) => holds(part, now, before))
  if (rule.kind === 'any') return rule.of.some((part) => holds(part, now, before))
  if (rule.kind !== 'activeDays') return rule.kind === 'trait' && rule.op === 'greater'
  expect(rule.withinDays).toBe(14)
  const found = rule.endingDaysAgo === undefined ? now : before
  return found >= (rule.atLeast ?? 0) && found <= (rule.atMost ?? Infinity)
}

test('an account is at risk exactly when its active days are at most half of those before, which were four or more', () => {
  const days = fc.integer({ min: 0, max: 14 })
  fc.assert(
    fc.property(days, days, (now, before) => {
      expect(holds(risk, now, before)).toBe(before >= 4 && now <= before / 2)
    }),
    { numRuns: 1000 },
  )
})
