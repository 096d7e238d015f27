import { streamKey } from '../../facts/stream-key.ts'
import { own } from '../../record.ts'
import { ascending } from '../ascending.ts'
import { factsOf, type Turns, windowMs } from '../question.ts'

/** The answer may change when an occurrence begins to count, and when it falls out of the window. */
export const eventTurns: Turns<'event'> = (leaf, subject) => {
  const times = own(factsOf(subject, leaf.of)?.streams, streamKey(leaf)) ?? []
  const { withinDays } = leaf
  return withinDays === undefined ? times : ascending([...times, ...times.map((at) => at + windowMs(withinDays))])
}
