import type { StageCount } from './contribution.ts'

export interface StageDay {
  day: number
  /** One for each stage asked for, in that order. */
  stages: {
    stage: string | null
    /** In it when the day began, before anything of the day itself. */
    in: number
    entered: number
    left: number
  }[]
}

export interface StageDaysQuestion {
  /** Counters in any order, several rows of one day and stage allowed. What lies before `from` is what the first day begins with. */
  counts: readonly StageCount[]
  /** Which stages, `null` for those in none. */
  stages: readonly (string | null)[]
  /** Days since 1970-01-01, half-open. */
  from: number
  to: number
}

/**
 * How many were in each stage, day by day. Tomorrow's `in` is `in + entered - left`, for every stage and day.
 */
export function stageDays({ counts, stages, from, to }: StageDaysQuestion): StageDay[] {
  const inStage = new Map<string | null, number>()
  const onDay = new Map<number, StageCount[]>()
  for (const count of counts) {
    if (count.day < from) inStage.set(count.stage, (inStage.get(count.stage) ?? 0) + count.entered - count.left)
    else if (count.day < to) {
      const rows = onDay.get(count.day)
      if (rows === undefined) onDay.set(count.day, [count])
      else rows.push(count)
    }
  }

  const days: StageDay[] = []
  for (let day = from; day < to; day++) {
    const rows = onDay.get(day) ?? []
    days.push({
      day,
      stages: stages.map((stage) => {
        const before = inStage.get(stage) ?? 0
        const own = rows.filter((row) => row.stage === stage)
        const entered = own.reduce((sum, row) => sum + row.entered, 0)
        const left = own.reduce((sum, row) => sum + row.left, 0)
        inStage.set(stage, before + entered - left)
        return { stage, in: before, entered, left }
      }),
    })
  }
  return days
}
