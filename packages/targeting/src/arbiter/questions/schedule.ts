import { instantOf } from '../../comparison/instant.ts'
import { holdsUntil } from './holds-until.ts'
import { type HoldQuestion, holds } from './question.ts'

export const notScheduled: HoldQuestion = ({ experience: { schedule }, moment: { now } }) => {
  const from = instantOf(schedule?.from) ?? -Infinity
  const to = instantOf(schedule?.to) ?? Infinity
  if (now >= to) return holds
  return now < from ? holdsUntil(from, now) : { holds: false, until: to < Infinity ? to : null }
}
