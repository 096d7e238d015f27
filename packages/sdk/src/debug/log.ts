import type { Decision } from '@milepost/targeting'
import type { ClientEvents } from '../client/events.ts'

/** Entries kept of each kind: what a person scrolls through, not a history. */
export const entriesKept = 30

/** A decision that differed from the one before. */
export interface DecisionEntry {
  at: number
  shown: { experience: string; form: string }[]
  held: { experience: string; reason: string; until: number | null }[]
}

export interface ProblemEntry extends Readonly<ClientEvents['error']> {
  at: number
}

/** What happened since the panel was opened, newest first. */
export interface Log {
  decisions: readonly DecisionEntry[]
  problems: readonly ProblemEntry[]
}

export const emptyLog: Log = { decisions: [], problems: [] }

export function withDecision(log: Log, { shown, held }: Pick<Decision, 'shown' | 'held'>, at: number): Log {
  const entry: DecisionEntry = {
    at,
    shown: shown.map(({ experience, form }) => ({ experience: experience.id, form })),
    held: held.map(({ experience, reason, until }) => ({ experience: experience.id, reason, until })),
  }
  const [last] = log.decisions
  if (last && outcomeOf(last) === outcomeOf(entry)) return log
  return { ...log, decisions: [entry, ...log.decisions].slice(0, entriesKept) }
}

export function withProblem(log: Log, problem: ClientEvents['error'], at: number): Log {
  return { ...log, problems: [{ ...problem, at }, ...log.problems].slice(0, entriesKept) }
}

/** Without times: a decision that differs only in a time is the same. */
function outcomeOf({ shown, held }: DecisionEntry): string {
  return JSON.stringify([shown, held.map(({ experience, reason }) => [experience, reason])])
}
