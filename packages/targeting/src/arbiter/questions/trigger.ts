import { matchesBy } from '../../comparison/where.ts'
import { type HoldQuestion, holds, passes } from './question.ts'

/** The triggers that need nobody to watch the page or the clock. `whole-trigger.ts` knows them all. */
export const notTriggered: HoldQuestion = ({ orders: { trigger }, moment: { session }, started, repertoire }) => {
  if (started >= 0 || trigger.on === 'ready') return passes
  if (trigger.on !== 'event') return holds
  const { event, where = {} } = trigger
  return session.events.some((happened) => happened.event === event && matchesBy(repertoire.compare, where, happened.properties)) ? passes : holds
}
