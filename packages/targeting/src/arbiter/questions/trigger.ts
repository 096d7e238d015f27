import { matchesBy } from '../../comparison/where.ts'
import { own } from '../../record.ts'
import { type HoldQuestion, holds, holdsUntil, passes } from './question.ts'

/** The triggers that need nobody to watch the page. `whole-trigger.ts` knows them all. */
export const notTriggered: HoldQuestion = ({ experience, orders: { trigger }, moment: { now, session }, started, repertoire }) => {
  if (started >= 0) return passes
  if (trigger.on !== 'ready' && trigger.on !== 'event') return holds
  const { delayMs = 0 } = trigger
  if (trigger.on === 'ready') return holdsUntil((own(session.readyAt, experience.id) ?? session.startedAt) + delayMs, now)
  const { event, where = {} } = trigger
  const first = session.events.find((happened) => happened.event === event && matchesBy(repertoire.compare, where, happened.properties))
  return first ? holdsUntil(first.at + delayMs, now) : holds
}
