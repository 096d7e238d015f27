import type { Condition, Content } from '@milepost/contract'
import type { Days } from './calendar.ts'
import { instantOf } from './comparison.ts'
import type { Said } from './received.ts'

const dayMs = 86_400_000

export function rulesOf({ milestones = [], stageModels = [] }: Content): Condition[] {
  return [...milestones.map(({ when }) => when), ...stageModels.flatMap(({ stages }) => stages.map(({ when }) => when))]
}

function durationsIn(rule: Condition): number[] {
  if (rule.kind === 'all' || rule.kind === 'any') return rule.of.flatMap(durationsIn)
  if (rule.kind === 'not') return durationsIn(rule.of)
  if (rule.kind === 'event' || rule.kind === 'score') return [rule.withinDays ?? 0]
  return rule.kind === 'elapsed' ? [rule.atLeast ?? 0, rule.atMost ?? 0] : []
}

/**
 * Every instant at which anything may change, by brute force: all messages, all beginnings of days, and each duration that a rule
 * names after each message and after each date that a trait holds, with a millisecond to both sides.
 */
export function instants(messages: readonly Said[], content: Content, days: Days, until: number): number[] {
  if (messages.length === 0) return []
  const durations = [...new Set(rulesOf(content).flatMap(durationsIn))].map((days) => Math.ceil(days * dayMs))
  const dates = messages.flatMap(({ traits }) => Object.values(traits).flatMap((value) => instantOf(value) ?? []))
  const bases = [...new Set([...messages.map(({ at }) => at), ...dates])]
  const found = new Set(bases.flatMap((base) => [0, ...durations].flatMap((duration) => [-1, 0, 1].map((aside) => base + duration + aside))))
  const first = Math.min(...messages.map(({ at }) => at))
  for (let day = days.of(first); days.startOf(day) <= until; day = days.plus(day, 1)) found.add(days.startOf(day))
  return [...found].filter((at) => at >= first && at <= until).sort((a, b) => a - b)
}
