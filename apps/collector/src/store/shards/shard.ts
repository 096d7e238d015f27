import type { Store } from '../store.ts'
import { StoreUnreachable } from '../unreachable.ts'

/** How often a server that is gone is asked whether it is back. */
const probeMs = 1_000
/** A question that takes longer may be a long report or a server that hangs, so the server is asked for a sign of life. */
const suspiciousMs = 5_000

/** One database of several, as its technology knows it. */
export interface ShardParts {
  /** 1 or above; see `serverOf`. */
  number: number
  /** For people. */
  name: string
  open(): Promise<Store>
  /** Asks over a connection of its own, and answers within a few seconds. */
  isAlive(): Promise<boolean>
  /** Whether an error is that of a database that cannot be reached, and not one that it answered. */
  isGone(error: unknown): boolean
}

/**
 * A store that may be away. While it is, every question to it is refused at once, also those that are waiting for an answer, so that nobody
 * waits for it. It is opened again when its server is back.
 */
export interface Shard extends Pick<ShardParts, 'number' | 'name'> {
  isReachable(): boolean
  /** @throws StoreUnreachable */
  ask<Result>(work: (store: Store) => Promise<Result>): Promise<Result>
  /** The store, where it is open. */
  opened(): Store | undefined
  close(): Promise<void>
}

export function createShard({ number, name, open, isAlive, isGone }: ShardParts, times = { probeMs, suspiciousMs }): Shard {
  const waiting = new Set<(error: Error) => void>()
  let opening: Promise<Store> | undefined
  let opened: Store | undefined
  let checking: Promise<boolean> | undefined
  let timer: NodeJS.Timeout | undefined
  let isClosed = false

  const unreachable = (cause?: unknown) =>
    new StoreUnreachable(`the database ${name} cannot be reached${cause instanceof Error ? ` (${cause.message})` : ''}`, { cause })

  function getStore(): Promise<Store> {
    if (opening) return opening
    const mine = open().then((store) => (opened = store))
    opening = mine
    mine.catch(() => opening === mine && (opening = undefined))
    return mine
  }

  /** One check at a time, however many ask for one. */
  function asksForLife(): Promise<boolean> {
    checking ??= isAlive()
      .catch(() => false)
      .finally(() => (checking = undefined))
    return checking
  }

  /** Asked twice: if this process itself stood still for a while, the first question timed out although it was answered. */
  async function check(): Promise<void> {
    const isAway = !(await asksForLife()) && !(await asksForLife())
    if (isAway && timer === undefined && !isClosed) leave()
  }

  function leave() {
    const left = opened
    opened = opening = undefined
    // Closing may hang on connections that are dead, so nothing waits for it.
    void left?.close().catch(() => {})
    for (const refuse of waiting) refuse(unreachable())
    timer = setInterval(() => void probe(), times.probeMs)
    timer.unref()
  }

  async function probe() {
    if (!(await asksForLife())) return
    clearInterval(timer)
    timer = undefined
  }

  async function begin<Result>(work: (store: Store) => Promise<Result>): Promise<Result> {
    const store = await getStore().catch((error: unknown) => {
      throw isGone(error) || error instanceof StoreUnreachable ? unreachable(error) : error
    })
    return work(store)
  }

  return {
    number,
    name,
    isReachable: () => timer === undefined,
    opened: () => opened,
    async ask(work) {
      if (timer !== undefined) throw unreachable()
      let refuse: (error: Error) => void = () => {}
      const refused = new Promise<never>((_, reject) => (refuse = reject))
      waiting.add(refuse)
      const suspicion = setInterval(() => void check(), times.suspiciousMs)
      suspicion.unref()
      try {
        return await Promise.race([begin(work), refused])
      } catch (error) {
        const isAway = error instanceof StoreUnreachable || isGone(error)
        if (isAway && timer === undefined) void check()
        throw isAway && !(error instanceof StoreUnreachable) ? unreachable(error) : error
      } finally {
        clearInterval(suspicion)
        waiting.delete(refuse)
      }
    },
    async close() {
      isClosed = true
      clearInterval(timer)
      await (await opening?.catch(() => undefined))?.close()
    },
  }
}
