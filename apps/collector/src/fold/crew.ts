import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { StoreAddress } from '../store/address.ts'
import type { FoldInto, FoldShares } from './build.ts'
import { turnsBuffer } from './turns.ts'

export interface CrewData {
  address: StoreAddress
  into: FoldInto
  /** As of when. */
  now: number
  /** See `createTurns`. */
  turns: SharedArrayBuffer
}

/** What a thread says: that it wants a share, or how many messages it has read of the one it has. */
export type CrewNews = 'free' | number

/**
 * Folds shares in threads of their own, side by side, each with a connection of its own. Whoever is free takes the next. They compute at the same time and
 * write one after the other.
 * @param threads each takes some 300 MB
 */
export function createCrew(address: StoreAddress, threads: number): FoldShares {
  return async function* (cut, into, now) {
    const workerData: CrewData = { address, into, now, turns: turnsBuffer() }
    let next = 0
    const heard: { news: CrewNews; worker: Worker }[] = []
    let failure: Error | undefined
    let wake = () => {}
    const workers = Array.from({ length: Math.min(threads, cut.length) }, () => {
      const worker = new Worker(new URL(`./crew-thread${extname(import.meta.url)}`, import.meta.url), { workerData })
      worker.on('message', (news: CrewNews) => {
        heard.push({ news, worker })
        wake()
      })
      worker.on('error', (error: Error) => {
        failure ??= error
        wake()
      })
      return worker
    })
    let working = workers.length
    try {
      while (working > 0) {
        if (heard.length === 0 && !failure) await new Promise<void>((resolve) => (wake = resolve))
        if (failure) throw failure
        for (const { news, worker } of heard.splice(0)) {
          if (news !== 'free') {
            yield news
            continue
          }
          if (next < cut.length) {
            const share = cut.share(next++)
            worker.postMessage(share, [share.counts.buffer, share.positions.buffer, share.times.buffer, share.manners.buffer] as ArrayBuffer[])
          } else working--
        }
      }
    } finally {
      await Promise.all(workers.map((worker) => worker.terminate()))
    }
  }
}
