import type { Trigger } from '@milepost/contract'
import { matchesBy } from '../../comparison/where.ts'
import { own } from '../../record.ts'
import type { Candidate } from '../candidate.ts'
import { signPlace } from '../sign.ts'
import { holdsUntil } from './holds-until.ts'
import { type HoldQuestion, holds, passes } from './question.ts'

/** Every trigger, also those that depend on watching the page, and the events that cancel one. */
export const wholeTrigger: HoldQuestion = (candidate) => {
  const { orders, moment, started } = candidate
  const { trigger } = orders
  if (started >= 0) return passes
  if (trigger.on === 'manual') return holds
  const calledOffAt = lastCalledOff(candidate, trigger.unless)
  const at = timesOf(candidate, trigger).find((time) => time > calledOffAt)
  return at === undefined ? holds : holdsUntil(at + ('delayMs' in trigger ? (trigger.delayMs ?? 0) : 0), moment.now)
}

/** When the trigger fired in this visit, ascending. */
function timesOf({ experience, moment: { session, page }, repertoire }: Candidate, trigger: Exclude<Trigger, { on: 'manual' }>): number[] {
  if (trigger.on === 'ready') return [own(session.readyAt, experience.id) ?? session.startedAt]
  if (trigger.on === 'event') {
    const { event, where = {} } = trigger
    return session.events.filter((happened) => happened.event === event && matchesBy(repertoire.compare, where, happened.properties)).map(({ at }) => at)
  }
  const wanted = trigger.on === 'scroll' ? trigger.percent : trigger.on === 'dwell' ? trigger.visibleMs : 0
  const place = page && signPlace(page)
  return (session.signs ?? []).filter((sign) => sign.on === trigger.on && sign.place === place && (sign.amount ?? 0) >= wanted).map(({ at }) => at)
}

/** When it was cancelled last. An event at the very instant of the trigger cancels it, too. */
function lastCalledOff({ moment: { session }, repertoire }: Candidate, unless: Exclude<Trigger, { on: 'manual' }>['unless'] = []): number {
  const isCalledOff = ({ event, properties }: (typeof session.events)[number]) =>
    unless.some((cancelling) => cancelling.event === event && matchesBy(repertoire.compare, cancelling.where ?? {}, properties))
  return Math.max(-Infinity, ...session.events.filter(isCalledOff).map(({ at }) => at))
}
