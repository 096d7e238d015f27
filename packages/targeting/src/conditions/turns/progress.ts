import { own } from '../../record.ts'
import { ascending } from '../ascending.ts'
import { factsOf, type Turns } from '../question.ts'

export const progressTurns: Turns<'progress'> = ({ experience }, subject) => {
  const { seenAt = [], dismissedAt = 0, reopenedAt = 0, doneAt = 0 } = own(factsOf(subject)?.progress, experience) ?? {}
  return ascending([...seenAt, dismissedAt, reopenedAt, doneAt])
}
