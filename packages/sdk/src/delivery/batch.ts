import { envelopeBytes } from './keepalive.ts'
import type { Queued } from './queued.ts'

/** Messages and bytes of one request: small enough to go out with `keepalive`, far below the collector's own limit. */
export const batchMessages = 50
export const batchBytes = 60_000

/** The oldest that fit into one request; one at least, since no message alone is as big as a batch. */
export function nextBatch(queued: readonly Queued[]): Queued[] {
  let bytes = envelopeBytes
  const batch: Queued[] = []
  for (const entry of queued.slice(0, batchMessages)) {
    bytes += entry.sizeBytes + 1
    if (bytes >= batchBytes && batch.length > 0) break
    batch.push(entry)
  }
  return batch
}

/** Whether a request would be full: no reason to wait for more. */
export function isFull(queued: readonly Queued[]): boolean {
  return queued.length >= batchMessages || nextBatch(queued).length < queued.length
}
