import type { Facts } from '@milepost/contract'

/** Every instant at which something that a rule reads changes: ascending, each once. */
export function changeTimes(facts: Facts): number[] {
  const times: (number | null | undefined)[] = [facts.firstAt, facts.lastAt, ...Object.values(facts.milestones ?? {})]
  for (const stream of Object.values(facts.streams)) times.push(...stream)
  for (const span of Object.values(facts.activeDays)) times.push(...span)
  for (const changes of Object.values(facts.traits)) times.push(...changes.map((change) => change.at))
  for (const score of facts.scores) times.push(score.at)
  for (const { seenAt = [], dismissedAt, reopenedAt, doneAt, parts = {}, skipped = {} } of Object.values(facts.progress))
    times.push(...seenAt, dismissedAt, reopenedAt, doneAt, ...Object.values(parts), ...Object.values(skipped))
  return [...new Set(times.filter((time) => typeof time === 'number'))].sort((a, b) => a - b)
}
