import type { LeafKind } from '@milepost/contract'
import { activeDaysTurns } from '../active-days.ts'
import type { Turns } from '../question.ts'
import { scoreTurns } from '../score.ts'
import { elapsedTurns } from './elapsed.ts'
import { eventTurns } from './event.ts'
import { milestoneTurns } from './milestone.ts'
import { progressTurns } from './progress.ts'
import { traitTurns } from './trait.ts'

/** Kinds that are not listed never change by time alone. */
export const wholeTurns = {
  trait: traitTurns,
  event: eventTurns,
  milestone: milestoneTurns,
  progress: progressTurns,
  activeDays: activeDaysTurns,
  score: scoreTurns,
  elapsed: elapsedTurns,
} satisfies { [Kind in LeafKind]?: Turns<Kind> }
