import type { Clock } from '../clock.ts'
import { FoldMoved, type FoldStore, type Generation } from '../store/fold.ts'
import { foldBatch } from './batch.ts'
import { buildGeneration } from './build.ts'
import { createHolds, type FoldPart } from './holds.ts'
import { createPace } from './pace.ts'
import { foldRules } from './rules.ts'
import { createWorkspace, type Workspace } from './workspace.ts'

/** How often projects, releases and due times are looked at, and the watermark's time moves on though nothing comes. */
const lookMs = 1_000

interface Live {
  project: number
  generation: number
  workspace: Workspace
  /** The watermark as it was written. */
  seq: number
  /** What has been read: ahead of the watermark by messages of other projects. */
  read: number
}

export interface Folding {
  /** Does a piece of what there is to do; answers whether there may be more at once. */
  step(): Promise<boolean>
}

/**
 * Follows the log for all projects. Everything it knows is in the store: it can be ended at any moment and made again.
 * After an error of `step` make a new one, since what was in memory may not be what was written.
 *
 * A project that cannot be folded is left where it is, with what was derived until then, and tried again later: its rules are no
 * reason to hold up the others.
 */
export function createFolding(store: FoldStore, clock: Clock, report: (error: Error) => void = () => {}): Folding {
  const lives = new Map<number, Live>()
  const builds = new Map<number, AsyncGenerator<unknown, void>>()
  /** The rules of a project's generation, and the release whose rules they were last compared with. */
  const compared = new Map<number, string>()
  const pace = createPace()
  const holds = createHolds(clock, report)
  let lookedAt = -Infinity

  async function look() {
    for (const project of await store.unfolded()) {
      await attempt('rows', project, async () => {
        const source = await store.getRules(project)
        await store.begin(project, { hash: foldRules(source).hash, release: source.release }, 'live')
      })
    }
    for (const generation of await store.generations()) {
      if (generation.state !== 'live') continue
      await attempt('rows', generation.project, () => follow(generation))
      await attempt('next', generation.project, () => compare(generation))
    }
    lookedAt = clock()
  }

  /** Work for one project; nothing where that rests, or does from now on. */
  async function attempt<Result>(part: FoldPart, project: number, work: () => Promise<Result>): Promise<Result | undefined> {
    if (holds.isHeld(part, project)) return undefined
    try {
      return await work()
    } catch (error) {
      if (error instanceof FoldMoved) throw error
      if (part === 'rows') lives.delete(project)
      builds.delete(project)
      compared.delete(project)
      holds.hold(part, project, error as Error)
      return undefined
    }
  }

  async function follow({ project, generation, rules, release, seq }: Generation) {
    if (lives.get(project)?.generation === generation) return
    const own = foldRules(await store.getRules(project, release))
    // Written by a fold that derived other rows: it stays as it is until the new generation is there.
    if (own.hash !== rules) lives.delete(project)
    else lives.set(project, { project, generation, workspace: createWorkspace(store.open(project, generation), own), seq, read: seq })
  }

  async function compare({ project, rules, newestRelease }: Generation) {
    const comparison = `${rules} ${newestRelease}`
    if (compared.get(project) === comparison || builds.has(project)) return
    compared.set(project, comparison)
    const newest = foldRules(await store.getRules(project))
    if (newest.hash !== rules) builds.set(project, buildGeneration(store, project, clock))
    // They derive no row, so that nothing has to be folded again for them.
    const live = lives.get(project)
    if (live) live.workspace.rules.alerts = newest.alerts
  }

  async function advance(live: Live, messages: Parameters<typeof foldBatch>[1], to: number, now: number, asOf: number): Promise<boolean> {
    const isMore = await attempt('rows', live.project, async () => {
      const isMore = await foldBatch(live.workspace, messages, { from: live.seq, to, now, asOf })
      pace.took(messages.length, clock() - now)
      live.seq = live.read = to
      holds.release('rows', live.project)
      return isMore
    })
    return isMore ?? false
  }

  async function foldNext(): Promise<boolean> {
    if (lives.size === 0) return false
    const now = clock()
    const pages = await store.next(new Map([...lives.values()].map(({ project, read }) => [project, read])), pace.messages())
    for (const { project, messages, to, isFull } of pages) {
      const live = lives.get(project)
      if (!live) continue
      if (messages.length > 0) await advance(live, messages, to, now, isFull ? (messages.at(-1)?.receivedAt ?? now) : now)
      else live.read = to
    }
    // A page that is not full is the last: time goes on for the other projects, too, though messages come without a break.
    return pages.some(({ isFull }) => isFull)
  }

  /** Moves time on: subjects whose time has come, and the watermark's own time. */
  async function tick(): Promise<boolean> {
    let isMore = false
    for (const live of lives.values()) if (await advance(live, [], live.read, clock(), clock())) isMore = true
    return isMore
  }

  async function buildNext(): Promise<boolean> {
    for (const [project, build] of builds) {
      try {
        const next = await attempt('next', project, () => build.next())
        if (!next?.done) continue
        holds.release('next', project)
        builds.delete(project)
        compared.delete(project)
        await look()
      } catch (error) {
        builds.delete(project)
        compared.delete(project)
        if (!(error instanceof FoldMoved)) throw error
      }
    }
    return builds.size > 0
  }

  return {
    async step() {
      // A clock may be set back, too.
      const isTime = Math.abs(clock() - lookedAt) >= lookMs
      if (isTime) await look()
      const hasMessages = await foldNext()
      const hasDue = isTime && !hasMessages ? await tick() : false
      if (hasDue) lookedAt = -Infinity
      const isBuilding = await buildNext()
      if (!hasMessages && !isBuilding) await store.clean()
      return hasMessages || hasDue || isBuilding
    },
  }
}
