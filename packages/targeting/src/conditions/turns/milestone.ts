import { reachedAt } from '../milestone.ts'
import { ascending } from '../ascending.ts'
import type { Turns } from '../question.ts'

export const milestoneTurns: Turns<'milestone'> = ({ milestone }, subject) => ascending(reachedAt(milestone, subject))
