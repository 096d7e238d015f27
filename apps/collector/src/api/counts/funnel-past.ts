import type { Content, FunnelEventStep, Unit } from '@milepost/contract'
import { kitEvents } from '@milepost/contract/vocabulary'
import type { FunnelEvent } from '@milepost/metrics'
import { leavesOf, matches } from '@milepost/targeting'
import { funnelMilestones } from '../answers/activation.ts'
import type { Between, PastEvent } from '../../store/reports/pasts.ts'
import type { Reports } from '../../store/reports/reports.ts'
import type { Segment } from '../../store/reports/segment.ts'

const kitEventNames: ReadonlySet<string> = new Set(Object.values(kitEvents))

/**
 * People or accounts looked at. Each of their events is read from the log, in some microseconds: of so many that it takes more than about a
 * second, a sample is looked at, in which a share is still good to two points.
 */
const looked = { most: 10_000, mostEvents: 300_000, fewest: 2_000 }
/** Of so many in one read: then others are let at the processor. */
const atOnce = 50

/** The events that the milestones on the way to activation ask for, each once, in their order. */
export function stepsToActivation(content: Content | null): FunnelEventStep[] {
  const asked = funnelMilestones(content).flatMap(({ when }) => leavesOf(when))
  const steps = new Map<string, FunnelEventStep>()
  for (const leaf of asked) {
    if (leaf.kind !== 'event' || leaf.atMost !== undefined) continue
    const step = { event: leaf.event, ...(leaf.where && { where: leaf.where }) }
    steps.set(JSON.stringify(step), step)
  }
  return [...steps.values()]
}

export interface FunnelPastQuestion {
  unit: Unit
  segment: Segment | null
  steps: readonly FunnelEventStep[]
  /** Names of the events that count: those of the steps, and for a `strict` funnel whatever may stand between them. */
  names: readonly string[]
  /** In which it may begin. */
  period: Between
  windowMs: number
}

export interface FunnelPast {
  asOf: number
  /** Of each one who was looked at what they did from the period's beginning on, ascending by time. */
  subjects: FunnelEvent[][]
  /** How many there are. */
  of: number
}

/** What people or accounts did, as steps of a funnel: of all who were there in the period, of very many of an even sample. */
export async function funnelPast(reports: Reports, { unit, segment, steps, names, period, windowMs }: FunnelPastQuestion): Promise<FunnelPast> {
  if (steps.length === 0) return { asOf: await reports.asOf(), subjects: [], of: 0 }
  // The kit's own events are no use of the product: they say nothing of when somebody was there last.
  const asksForKit = steps.some(({ event }) => kitEventNames.has(event))
  const between = { from: period.from, to: period.to + windowMs }
  const events = { between, most: looked.mostEvents, fewest: looked.fewest }
  const { asOf, ids, of } = await reports.sampleUnits({ unit, segment, seen: { ...period, ...(asksForKit && { from: null }) }, limit: looked.most, events })
  const bodies = steps.some(({ where }) => where)
  const subjects: FunnelEvent[][] = []
  for (let first = 0; first < ids.length; first += atOnce) {
    const some = ids.slice(first, first + atOnce)
    const { events } = await reports.pasts({ unit, ids: some, events: names, between, bodies })
    const own = Map.groupBy(events, ({ subject }) => subject)
    subjects.push(...some.map((id) => eventsOf(own.get(id) ?? [], steps)))
    await new Promise((resume) => setImmediate(resume))
  }
  return { asOf, subjects, of }
}

function eventsOf(events: PastEvent[], steps: readonly FunnelEventStep[]): FunnelEvent[] {
  return events.map(({ at, event, body }) => {
    const named = steps.flatMap((step, index) => (step.event === event ? [{ index, where: step.where }] : []))
    const isAsked = named.some(({ where }) => where)
    const { properties = {} } = (isAsked && body !== null ? JSON.parse(body) : {}) as { properties?: Record<string, unknown> }
    return { at, steps: named.flatMap(({ index, where }) => (!where || matches(where, properties) ? [index] : [])) }
  })
}
