import { makeAtoms } from './atoms.ts'
import { createDice } from './dice.ts'
import { shotOf } from './grammar.ts'
import { openTarget } from './target.ts'

export interface FuzzOptions {
  runs: number
  seed: number
  /** Ends sooner where it takes longer. */
  seconds?: number
  onProgress?: (progress: { runs: number; heapMb: number; perSecond: number }) => void
}

export interface Fuzzed {
  runs: number
  seconds: number
  /** How often each status was answered. */
  statuses: Record<string, number>
  /** Of the requests, those that went through a socket and a server. */
  servedRuns: number
  /** Messages that came through every check into the log. */
  logged: number
  /** Of the heap after a collection: once it was warm, after each installation, and at the end. */
  heapMb: { warm: number; curve: number[]; end: number }
}

/** A heap that grew by more than this while it was fuzzed holds on to something it should free. */
const growthMb = 64
/** Requests at the same time: they share the commits of the log, whose syncs to disk would otherwise take most of the time. */
const atOnce = 40
/** Requests between two folds of what they left in the log. */
const foldEvery = 2_000
/** Requests on one installation, after which a new one is made: every export gets slower as it grows. */
const installationRuns = 50_000
/** How many go through a real server: that costs more than most of the requests. */
const servedShare = 0.02

/**
 * Makes requests from a grammar on the whole app over a real store, and folds what they leave behind.
 * @throws with the request where one is answered with a fault of the collector's own, or what was logged cannot be folded
 */
export async function fuzz({ runs, seed, seconds = Infinity, onProgress = () => {} }: FuzzOptions): Promise<Fuzzed> {
  let target = await openTarget()
  let servedRuns = 0
  let logged = 0
  const statuses: Record<string, number> = {}
  const startedAt = performance.now()
  const elapsed = () => (performance.now() - startedAt) / 1000
  let done = 0
  let warm = Infinity
  const curve: number[] = []
  try {
    while (done < runs && elapsed() < seconds) {
      const some = Math.min(foldEvery, runs - done)
      await target.settle()
      const dice = createDice(seed + done)
      const atoms = makeAtoms(seed + done)
      for (let shot = 0; shot < some; shot += atOnce) {
        const volley = Array.from({ length: Math.min(atOnce, some - shot) }, () => shotOf({ ...target.words, now: target.now(), epoch: Math.floor(done / foldEvery) }, atoms, dice))
        const isServed = dice.chance(servedShare)
        if (isServed) servedRuns += volley.length
        for (const status of await Promise.all(volley.map(isServed ? target.shootServed : target.shoot))) statuses[status] = (statuses[status] ?? 0) + 1
      }
      await target.fold()
      done += some
      if (done % installationRuns === 0 && done < runs) {
        logged += await target.logged()
        await target.close()
        target = await openTarget()
        curve.push(Math.round(heapNow()))
      }
      const heapMb = heapNow()
      if (done >= Math.min(runs / 5, 20_000)) warm = Math.min(warm, heapMb)
      onProgress({ runs: done, heapMb, perSecond: done / elapsed() })
    }
    const end = heapNow()
    if (end > warm + growthMb) throw new Error(`the heap grew from ${warm.toFixed(0)} to ${end.toFixed(0)} MB`)
    return { runs: done, seconds: elapsed(), statuses, logged: logged + (await target.logged()), servedRuns, heapMb: { warm, curve, end } }
  } finally {
    await target.close()
  }
}

function heapNow(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 1_000_000
}
