import type { ActivationAnswer, Content, Milestone, Period } from '@milepost/contract'
import { type Bucket, type Calendar, type Context, dayMs, share, type Start, timeToActivate } from '@milepost/metrics'
import type { ActivationCounts, ActivationQuestion } from '../../store/reports/activation.ts'
import type { Read } from '../../store/reports/reports.ts'
import { isProvisional } from './late.ts'

export interface ActivationInput {
  content: Content | null
  /** The steps of the funnel, see `funnelMilestones`. */
  milestones: readonly Milestone[]
  buckets: readonly Bucket[]
  period: Period
  windowDays: number
  /** See `ActivationQuestion`. */
  members?: { atLeast: number } | null
  calendar: Calendar
  counts: Read<ActivationCounts>
  /** See `changedAt`. */
  changedAt?: number | null
}

/**
 * The milestones on the way to activation, activation last: those of the same unit that stand before it in the release.
 * Empty where no milestone is marked as activation. The milestone of leaving is not a step.
 */
export function funnelMilestones(content: Content | null): Milestone[] {
  const milestones = content?.milestones ?? []
  const goal = milestones.findIndex(({ activation }) => activation)
  return milestones.slice(0, goal + 1).filter(({ unit, leaving }) => unit === milestones[goal]?.unit && !leaving)
}

/** The part of the question to the store that follows from the release alone. */
export function funnelQuestion(content: Content | null): Pick<ActivationQuestion, 'unit' | 'milestones' | 'leaving' | 'members'> {
  const milestones = funnelMilestones(content)
  const unit = milestones[0]?.unit ?? null
  const leaving = content?.milestones?.find((each) => each.leaving && each.unit === unit)?.id ?? null
  return { unit, milestones: milestones.map(({ id }) => id), leaving, members: null }
}

export function activationAnswer(input: ActivationInput): ActivationAnswer {
  const { milestones, period, windowDays, counts, members = null, changedAt = null } = input
  const goal = milestones.at(-1)
  const unit = members ? 'account' : (goal?.unit ?? 'account')
  const started = sum(counts.buckets, 'started')
  const elapsed = sum(counts.buckets, 'elapsed')
  const trend = trendOf(input)
  const context = { provisional: trend.some(({ rate }) => rate.provisional) }
  return {
    asOf: counts.asOf,
    period,
    milestone: goal ? { id: goal.id, name: goal.name, unit: goal.unit } : null,
    changedAt,
    unit,
    members: members?.atLeast ?? null,
    start: unit === 'person' ? 'the first event of a person who is identified by now' : 'the first event of the account',
    windowDays,
    rate: share(sum(counts.buckets, 'inWindow'), elapsed, context),
    tooYoung: started - elapsed,
    activated: sum(counts.buckets, 'activated'),
    trend,
    curve: curveOf(counts),
    funnel: funnelOf(input, context),
    tasks: tasksOf(input, context),
  }
}

function trendOf({ buckets, calendar, windowDays, counts }: ActivationInput): ActivationAnswer['trend'] {
  return buckets.map(({ from, to }, index) => {
    const row = counts.buckets.find(({ bucket }) => bucket === index)
    const { started = 0, elapsed = 0, inWindow = 0 } = row ?? {}
    const provisional = isProvisional(calendar.startOfDay(to) + windowDays * dayMs, counts.asOf)
    return {
      from: calendar.dayLabel(from),
      to: calendar.dayLabel(to),
      rate: share(inWindow, elapsed, { provisional }),
      started,
      tooYoung: started - elapsed,
    }
  })
}

/** One entry for each length of time and what came after it (activated, left, still waiting), with how many it was. */
export function startsOf({ times, asOf }: Pick<Read<ActivationCounts>, 'times' | 'asOf'>): Start[] {
  return times.map(({ minutes, end, count }) => ({ startedAt: asOf - minutes * 60_000, activatedAt: end === 'activated' ? asOf : null, leftAt: end === 'left' ? asOf : null, count }))
}

function curveOf({ times, asOf }: Read<ActivationCounts>): ActivationAnswer['curve'] {
  const { days: _, ...curve } = timeToActivate(startsOf({ times, asOf }), asOf)
  return curve
}

/**
 * For each milestone, how many reached it and all before it within the window, of those whose window is over. A milestone stays reached,
 * so the order in which they were reached does not matter.
 */
function funnelOf({ milestones, counts: { depths } }: ActivationInput, context: Context): ActivationAnswer['funnel'] {
  if (milestones.length === 0) return []
  const reached = (steps: number) => depths.filter(({ depth }) => depth >= steps).reduce((total, { count }) => total + count, 0)
  const first = reached(0)
  const step = (id: string, name: string, index: number): ActivationAnswer['funnel'][number] => ({
    id,
    name,
    count: reached(index),
    ofFirst: share(reached(index), first, context),
    ofPrevious: share(reached(index), reached(Math.max(0, index - 1)), context),
  })
  return [step('start', 'Started', 0), ...milestones.map(({ id, name }, index) => step(id, name, index + 1))]
}

function tasksOf({ content, counts }: ActivationInput, context: Context): ActivationAnswer['tasks'] {
  return (content?.experiences ?? []).flatMap((experience) => {
    if (experience.kind !== 'checklist') return []
    const seen = counts.seen.find((each) => each.experience === experience.id)?.count ?? 0
    return experience.tasks.map(({ id, title }) => {
      const done = counts.tasks.find((each) => each.experience === experience.id && each.task === id)?.count ?? 0
      return { experience: experience.id, task: id, title, done, share: share(done, seen, context) }
    })
  })
}

function sum(buckets: ActivationCounts['buckets'], field: 'started' | 'elapsed' | 'inWindow' | 'activated'): number {
  return buckets.reduce((total, bucket) => total + bucket[field], 0)
}
