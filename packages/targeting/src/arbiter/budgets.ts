/** How much a person is interrupted: by nudges and blocking surfaces together, of whatever kind. Passive ones are free. */
export interface Budgets {
  /** Exposures in one visit. */
  perSession: number
  /** Exposures in any 24 hours. */
  perDay: number
  /** Exposures in any 7 days. */
  perWeek: number
  /** Milliseconds of peace after one was seen, dismissed or done. */
  coolDownMs: number
  /** Milliseconds between two surveys, whichever. */
  surveyCoolDownMs: number
}

export const defaultBudgets: Budgets = {
  perSession: 3,
  perDay: 5,
  perWeek: 12,
  coolDownMs: 30_000,
  surveyCoolDownMs: 14 * 86_400_000,
}
