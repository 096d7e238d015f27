/** Days are whole days since 1970-01-01 in the project's zone, [fromDay, toDay). */
export interface StageQuestion {
  model: string
  fromDay: number
  toDay: number
  /** Stays that began before this instant are counted. */
  before: number
}

/** An empty stage is "in no stage". */
export interface StageCounts {
  /** How many are in each stage when `fromDay` begins. */
  atStart: StageCount[]
  now: StageCount[]
  days: { day: number; stage: string; entered: number; left: number }[]
  moves: { from: string; to: string; count: number }[]
  /** How many stays there are of each length, to the minute up to two days and to the hour beyond; `left: false` are those still in the stage. */
  stays: { stage: string; minutes: number; left: boolean; count: number }[]
}

export interface StageCount {
  stage: string
  count: number
}
