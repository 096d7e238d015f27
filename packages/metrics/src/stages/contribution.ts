import type { Calendar } from '../calendar/calendar.ts'
import type { Span } from './history.ts'

/** How often a stage was entered and left on a calendar day (since 1970-01-01). Entering and leaving on one day counts in both. */
export interface StageCount {
  day: number
  stage: string | null
  entered: number
  left: number
}

/** Moves on a calendar day. `from: null` is from no stage, `to: null` into none. */
export interface MoveCount {
  day: number
  from: string | null
  to: string | null
  moves: number
}

/**
 * What a history adds to the counters of its model. Counters are sums of contributions, so a changed history is replaced by
 * subtracting what it was and adding what it is: `differenceOf`.
 */
export interface Contributions {
  stages: StageCount[]
  moves: MoveCount[]
}

/** Of one history. Both lists ascend by day; nothing in them is 0. */
export function contributionsOf(spans: readonly Span[], { dayOf }: Pick<Calendar, 'dayOf'>): Contributions {
  const stages: StageCount[] = []
  const moves: MoveCount[] = []
  let from: string | null = null
  for (const { stage, enteredAt, leftAt } of spans) {
    const day = dayOf(enteredAt)
    stages.push({ day, stage, entered: 1, left: 0 })
    if (leftAt !== null) stages.push({ day: dayOf(leftAt), stage, entered: 0, left: 1 })
    if (stage !== from) moves.push({ day, from, to: stage, moves: 1 })
    from = stage
  }
  return sumOf([{ stages, moves }])
}

/** Adds up, one row for each day and stage, and for each day and move; rows that come to nothing are left out. */
export function sumOf(all: readonly Contributions[]): Contributions {
  const stages = new Map<string, StageCount>()
  const moves = new Map<string, MoveCount>()
  for (const contributions of all) {
    for (const row of contributions.stages) {
      const sum = rowOf(stages, `${row.day}|${row.stage ?? ''}`, () => ({ ...row, entered: 0, left: 0 }))
      sum.entered += row.entered
      sum.left += row.left
    }
    for (const row of contributions.moves) {
      const sum = rowOf(moves, `${row.day}|${row.from ?? ''}|${row.to ?? ''}`, () => ({ ...row, moves: 0 }))
      sum.moves += row.moves
    }
  }
  return {
    stages: [...stages.values()].filter(({ entered, left }) => entered !== 0 || left !== 0).sort((a, b) => a.day - b.day),
    moves: [...moves.values()].filter((row) => row.moves !== 0).sort((a, b) => a.day - b.day),
  }
}

/** What to add to the counters when one history takes the place of another: `before + difference = after`. */
export function differenceOf(before: Contributions, after: Contributions): Contributions {
  if (before.stages.length === 0 && before.moves.length === 0) return after
  return sumOf([after, negated(before)])
}

function negated({ stages, moves }: Contributions): Contributions {
  return {
    stages: stages.map((row) => ({ ...row, entered: -row.entered, left: -row.left })),
    moves: moves.map((row) => ({ ...row, moves: -row.moves })),
  }
}

function rowOf<Row>(rows: Map<string, Row>, key: string, make: () => Row): Row {
  const known = rows.get(key)
  if (known !== undefined) return known
  const made = make()
  rows.set(key, made)
  return made
}
