import type { Content, FunnelEventStep, Unit } from '@milepost/contract'
import type { FunnelEvent } from '@milepost/metrics'
import { leavesOf, matches } from '@milepost/targeting'
import { funnelMilestones } from '../answers/activation.ts'
import type { KnownUnit, Reports } from '../../store/reports/reports.ts'

/** People or accounts looked at: their events are read one by one from the log, in some tenths of a millisecond each. */
const mostLooked = 2_000
/** After so many, others are let at the processor. */
const atOnce = 25

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

export interface FunnelPast {
  asOf: number
  /** Of each one who was looked at the events from `from` on, ascending by time. */
  subjects: FunnelEvent[][]
  /** How many there are. */
  of: number
}

/**
 * What people or accounts did, as steps of a funnel. Of many, an evenly spread sample is looked at.
 * @param names of the events that count: those of the steps, and for a `strict` funnel whatever may stand between them
 * @param from ms since 1970
 */
export async function funnelPast(reports: Reports, { unit, steps, names, from }: { unit: Unit; steps: readonly FunnelEventStep[]; names: string[]; from: number }): Promise<FunnelPast> {
  const { asOf, ids, of } = await reports.sampleUnits({ unit, limit: steps.length === 0 ? 0 : mostLooked })
  const subjects: FunnelEvent[][] = []
  for (const [index, id] of ids.entries()) {
    const known = await reports.findUnit({ unit, id, events: names })
    subjects.push(known ? eventsOf(known, steps, from) : [])
    if ((index + 1) % atOnce === 0) await new Promise((resume) => setImmediate(resume))
  }
  return { asOf, subjects, of }
}

function eventsOf({ messages }: KnownUnit, steps: readonly FunnelEventStep[], from: number): FunnelEvent[] {
  return messages
    .filter(({ at }) => at >= from)
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .map(({ at, event, body }) => {
      const { properties = {} } = JSON.parse(body) as { properties?: Record<string, unknown> }
      return { at, steps: steps.flatMap((step, index) => (step.event === event && (!step.where || matches(step.where, properties)) ? [index] : [])) }
    })
}
