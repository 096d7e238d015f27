import { useRef, useState } from 'preact/hooks'
import type { FeedbackChange, FeedbackRow, Problem } from '@milepost/contract'
import { useDashboard } from '../../dashboard.ts'
import { predicted } from './predicted.ts'

/** What was changed last, or why it could not be. */
export interface Said {
  words: string
  problem?: Problem
  /** Takes it back, or tries it again. */
  action?: { name: string; act(): void }
}

export interface Changes {
  /** The row as it stands with what was changed here. */
  latest(row: FeedbackRow): FeedbackRow
  make(row: FeedbackRow, change: FeedbackChange, words: string, back?: FeedbackChange): void
  said: Said | null
  hush(): void
}

/**
 * Shows changes at once while they are sent. The collector's answer then replaces what is shown; a refused change is undone, and a notice says
 * so. Of several quick changes to one item the last answer counts.
 */
export function useChanges(owners: FeedbackRow['owner'][]): Changes {
  const { api, now } = useDashboard()
  const [shown, setShown] = useState<ReadonlyMap<string, FeedbackRow>>(new Map())
  const [said, setSaid] = useState<Said | null>(null)
  const confirmed = useRef(new Map<string, FeedbackRow>())
  const turns = useRef(new Map<string, number>())
  const show = (row: FeedbackRow) => setShown((before) => new Map(before).set(row.submission, row))

  async function make(row: FeedbackRow, change: FeedbackChange, words: string, back?: FeedbackChange) {
    const { submission } = row
    const turn = (turns.current.get(submission) ?? 0) + 1
    turns.current.set(submission, turn)
    if (!confirmed.current.has(submission)) confirmed.current.set(submission, row)
    const next = predicted(row, change, owners, now())
    show(next)
    setSaid({ words, ...(back && { action: { name: 'Undo', act: () => void make(next, back, 'Taken back.') } }) })
    const reply = await api.patch<FeedbackRow>(`feedback/${encodeURIComponent(submission)}`, change)
    if (reply.ok) confirmed.current.set(submission, reply.answer)
    const standing = confirmed.current.get(submission) ?? row
    if (turns.current.get(submission) === turn) show(standing)
    if (!reply.ok) setSaid({ words: 'Not saved.', problem: reply.problem, action: { name: 'Try again', act: () => void make(standing, change, words, back) } })
  }

  return {
    latest: (row) => shown.get(row.submission) ?? row,
    make: (...all) => void make(...all),
    said,
    hush: () => setSaid(null),
  }
}
