import type { ExperienceProgress, Facts } from '@milepost/contract'

type Entries<Value> = readonly (readonly [string, Value | undefined])[]

function present<Value>(entries: Entries<Value>): Record<string, Value> {
  return Object.fromEntries(entries.filter((entry): entry is [string, Value] => entry[1] !== undefined))
}

function mapped<Value>(record: Record<string, Value>, map: (value: Value) => Value | undefined): Record<string, Value> {
  return present(Object.entries(record).map(([key, value]) => [key, map(value)]))
}

const nonEmpty = <Item>(list: Item[]) => (list.length > 0 ? list : undefined)

function progressAsOf(progress: ExperienceProgress, at: number): ExperienceProgress | undefined {
  const by = (instant: number | undefined) => (instant !== undefined && instant <= at ? instant : undefined)
  const then: ExperienceProgress = present<unknown>([
    ['seenAt', nonEmpty(progress.seenAt?.filter((seen) => seen <= at) ?? [])],
    ['dismissedAt', by(progress.dismissedAt)],
    ['reopenedAt', by(progress.reopenedAt)],
    ['snoozedUntil', progress.snoozedUntil],
    ['doneAt', by(progress.doneAt)],
    ['parts', progress.parts && mapped(progress.parts, by)],
    ['skipped', progress.skipped && mapped(progress.skipped, by)],
  ])
  return Object.keys(then).length > 0 ? then : undefined
}

/**
 * The facts as they were at an instant (inclusive), as far as rules read them. Three things are not exact: `events`, which no rule reads,
 * keep the count of today; of dismissals and the like only the latest is recorded, so an earlier one is not found; stages are left out.
 */
export function factsAsOf(facts: Facts, at: number): Facts {
  const activeDays = mapped<Facts['activeDays'][string]>(facts.activeDays, ([firstAt, lastAt]) =>
    firstAt > at ? undefined : [firstAt, lastAt > at ? firstAt : lastAt],
  )
  const lastAt = Object.values(activeDays).reduce<number | null>((latest, [, last]) => Math.max(latest ?? last, last), null)
  const then: Facts = {
    firstAt: facts.firstAt !== null && facts.firstAt <= at ? facts.firstAt : null,
    lastAt,
    events: mapped(facts.events, (summary) => (summary.firstAt > at ? undefined : summary)),
    streams: mapped(facts.streams, (times) => nonEmpty(times.filter((time) => time <= at))),
    activeDays,
    traits: mapped(facts.traits, (changes) => nonEmpty(changes.filter((change) => change.at <= at))),
    scores: facts.scores.filter((score) => score.at <= at),
    progress: mapped(facts.progress, (progress) => progressAsOf(progress, at)),
  }
  if (facts.milestones) then.milestones = mapped(facts.milestones, (reached) => (reached > at ? undefined : reached))
  return then
}
