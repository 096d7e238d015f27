/** How long one was watched, and what ended it. */
export interface Observation {
  /** From the start; any unit, 0 or more. */
  t: number
  /** False: it had not happened when watching ended (censored). */
  event: boolean
  /** How many were watched so, where a histogram is given; default 1. */
  count?: number
}

/** With several ways to end, one of which came first. */
export interface CompetingObservation {
  t: number
  /** Null: none had happened when watching ended (censored). */
  cause: string | null
  count?: number
}
