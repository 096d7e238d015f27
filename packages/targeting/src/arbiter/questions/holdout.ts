import { isHeldOut } from '../is-held-out.ts'
import type { HoldQuestion } from './question.ts'

export const holdout: HoldQuestion = ({ experience: { id, holdout: percent = 0 }, moment }) => ({
  holds: isHeldOut(id, percent, moment.key),
  until: null,
})
