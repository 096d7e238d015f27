import { kitEvents } from '@milepost/contract'
import { type LogEntry, pendingLimit } from '../store/log.ts'

/** What can be asked for again without harm comes last, what a person said comes first. */
type Rank = 'exposure' | 'event' | 'answer'

/** The share of `pendingLimit` up to which messages of a rank are taken. */
const shares = { exposure: 1 / 3, event: 2 / 3, answer: 1 } as const satisfies Record<Rank, number>

const exposures: ReadonlySet<string> = new Set([kitEvents.shown, kitEvents.seen, kitEvents.targetMissing])
const answers: ReadonlySet<string> = new Set([kitEvents.answered, kitEvents.submitted])

function rankOf({ type, event }: Pick<LogEntry, 'type' | 'event'>): Rank {
  if (type !== 'track' || event === null) return 'event'
  return exposures.has(event) ? 'exposure' : answers.has(event) ? 'answer' : 'event'
}

/**
 * Which messages are not taken now, but when they are sent again: where more comes than the disk takes, exposures wait first and answers last.
 * @param pending messages that wait to be written already
 */
export function findWaiting(entries: readonly Pick<LogEntry, 'type' | 'event'>[], pending: number): ReadonlySet<number> {
  const waiting = new Set<number>()
  if (pending + entries.length <= pendingLimit * shares.exposure) return waiting
  let count = pending
  for (const rank of ['answer', 'event', 'exposure'] as const) {
    entries.forEach((entry, index) => {
      if (rankOf(entry) !== rank) return
      if (count + 1 > pendingLimit * shares[rank]) waiting.add(index)
      else count++
    })
  }
  return waiting
}
