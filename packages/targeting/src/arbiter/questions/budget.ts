import { dayMs } from '../../conditions/question.ts'
import { defaultBudgets } from '../budgets.ts'
import { interrupts } from '../interruptions.ts'
import { holdsUntil } from './holds-until.ts'
import { type HoldQuestion, holds, passes } from './question.ts'

/** Experiences that were asked for by name, and those that interrupt nobody, need no cool-down and use up no budget. */
export const coolDown: HoldQuestion = ({ started, experience, orders, interruptions, budgets = defaultBudgets, moment }) => {
  if (started >= 0 || !interruptions || !interrupts(orders)) return passes
  const { lastAt, lastSurveyAt } = interruptions
  const survey = experience.kind === 'survey' ? lastSurveyAt + budgets.surveyCoolDownMs : -Infinity
  return holdsUntil(Math.max(lastAt + budgets.coolDownMs, survey), moment.now)
}

/** When one more fits: as soon as the oldest of the last `most` is a window old. */
function freeAt(seenAt: readonly number[], most: number, windowMs: number): number {
  if (most <= 0) return Infinity
  const oldest = seenAt[seenAt.length - most]
  return oldest === undefined ? -Infinity : oldest + windowMs
}

export const budget: HoldQuestion = ({ started, orders, interruptions, budgets = defaultBudgets, moment }) => {
  if (started >= 0 || !interruptions || !interrupts(orders)) return passes
  const { seenAt, inSession } = interruptions
  if (inSession >= budgets.perSession) return holds
  const { perDay, perWeek } = budgets
  return holdsUntil(Math.max(freeAt(seenAt, perDay, dayMs), freeAt(seenAt, perWeek, 7 * dayMs)), moment.now)
}
