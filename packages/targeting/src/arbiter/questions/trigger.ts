import { matchesBy } from '../../comparison/where.ts'
import { type HoldQuestion, holds, passes } from './question.ts'

/** The triggers for which nobody has to watch the page or the clock. `whole-trigger.ts` has all of them. */
export const notTriggered: HoldQuestion = ({ orders: { trigger }, moment: { session }, started, repertoire }) => {
  if (started >= 0 || trigger.on === 'ready') return passes
  if (trigger.on !== 'event') return holds
  const { event, where = {} } = trigger
  return session.events.some((happened) => happened.event === event && matchesBy(repertoire.compare, where, happened.properties)) ? passes : holds
}
