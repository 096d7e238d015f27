import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { StoreAddress } from '../store/address.ts'
import type { FoldInto } from './fold-share.ts'
import type { Heard } from './heard.ts'
import type { Cut, Share } from './shares.ts'
import { turnsBuffer } from './turns.ts'

export interface CrewData {
  address: StoreAddress
  /** See `createTurns`. */
  turns: SharedArrayBuffer
}

/** A piece of work for a thread: a stretch of the log to be heard, or a share to be folded. */
export type CrewTask = { kind: 'hear'; project: number; after: number; to: number } | { kind: 'fold'; into: FoldInto; now: number; share: Share }

/** What a thread says of its piece of work: how far it is, or that it is done and wants the next. */
export type CrewNews = { messages: number } | { done: Heard | null }

/** Threads that work side by side, each with a connection of its own. Whoever is free takes the next piece of work. */
export interface Crew {
  /** What a project's log says after `after`, up to `to`, in stretches, in order. */
  hear(project: number, after: number, to: number): AsyncIterable<Heard>
  /** Folds shares up to an instant, written one after the other. Answers messages as they are folded, in any order. */
  fold(cut: Cut, into: FoldInto, now: number): AsyncIterable<number>
  /** Ends its threads. */
  close(): Promise<void>
}

/** Positions in a stretch of the log: of so many messages most speakers speak several times. */
const stretch = 250_000

/** @param threads each takes some 300 MB */
export function createCrew(address: StoreAddress, threads: number): Crew {
  const workerData: CrewData = { address, turns: turnsBuffer() }
  const workers: Worker[] = []

  /** Has all pieces of work done; answers what is said of each, by its place. */
  async function* work(length: number, take: (place: number) => { task: CrewTask; own: ArrayBuffer[] }): AsyncGenerator<{ place: number; news: CrewNews }> {
    while (workers.length < Math.min(threads, length)) workers.push(new Worker(new URL(`./crew-thread${extname(import.meta.url)}`, import.meta.url), { workerData }))
    const said: { place: number; news: CrewNews; worker: Worker }[] = []
    let failure: Error | undefined
    let wake = () => {}
    let next = 0
    let left = length

    function giveNext(worker: Worker) {
      worker.removeAllListeners('message')
      if (next >= length) return
      const place = next++
      worker.on('message', (news: CrewNews) => {
        said.push({ place, news, worker })
        wake()
      })
      const { task, own } = take(place)
      worker.postMessage(task, own)
    }

    for (const worker of workers) {
      worker.removeAllListeners('error').on('error', (error: Error) => {
        failure ??= error
        wake()
      })
      giveNext(worker)
    }
    while (left > 0) {
      if (said.length === 0 && !failure) await new Promise<void>((resolve) => (wake = resolve))
      if (failure) throw failure
      for (const { place, news, worker } of said.splice(0)) {
        if ('done' in news) {
          left--
          giveNext(worker)
        }
        yield { place, news }
      }
    }
  }

  return {
    async *hear(project, after, to) {
      const early = new Map<number, Heard>()
      let first = 0
      const task = (place: number) => ({ task: { kind: 'hear' as const, project, after: after + place * stretch, to: Math.min(to, after + (place + 1) * stretch) }, own: [] })
      for await (const { place, news } of work(Math.ceil((to - after) / stretch), task)) {
        if ('done' in news && news.done) early.set(place, news.done)
        for (let heard = early.get(first); heard; heard = early.get(first)) {
          early.delete(first++)
          yield heard
        }
      }
    },
    async *fold(cut, into, now) {
      const task = (place: number) => {
        const share = cut.share(place)
        return { task: { kind: 'fold' as const, into, now, share }, own: buffersOf(share.counts, share.positions, share.times, share.mannerOf) }
      }
      for await (const { news } of work(cut.length, task)) if ('messages' in news) yield news.messages
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}

/** Handed over to another thread instead of copied. */
export function buffersOf(...all: (Float64Array | Uint32Array)[]): ArrayBuffer[] {
  return all.map(({ buffer }) => buffer as ArrayBuffer)
}
