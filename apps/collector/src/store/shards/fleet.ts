import type { ServerStanding, Store } from '../store.ts'
import { StoreUnreachable } from '../unreachable.ts'
import { serverOf, serverOfKey } from './number.ts'
import type { Shard } from './shard.ts'

/** Servers, and the ways to ask them. */
export interface Fleet {
  /** The one that keeps accounts and sessions, besides projects of its own. */
  first: Shard
  /** @throws where no server of that place is named */
  at(server: number): Shard
  of(project: number): Shard
  /** Nothing where no server of that place is named. */
  ofKey(key: string): Shard | undefined
  /** A method of a port that is asked of the project's server, which the first argument names. */
  by<Port extends keyof Store, Name extends keyof Store[Port]>(port: Port, name: Name): Store[Port][Name]
  /**
   * The answers of all servers that answer.
   * @throws StoreUnreachable where none does
   */
  all<Result>(work: (store: Store, shard: Shard) => Promise<Result>): Promise<Result[]>
  /**
   * The answer of the first server that knows, without waiting for the others.
   * @throws StoreUnreachable where none knows it, and one that might does not answer
   */
  find<Found>(work: (store: Store, shard: Shard) => Promise<Found | undefined>): Promise<Found | undefined>
  standing(): ServerStanding[]
}

type Ask = (project: number, ...rest: unknown[]) => Promise<unknown>

export function createFleet(shards: readonly Shard[]): Fleet {
  const of = (project: number) => at(serverOf(project))

  function at(server: number): Shard {
    const found = shards[server - 1]
    if (!found) throw new Error(`there is no server ${server}, only ${shards.length}`)
    return found
  }

  return {
    first: at(1),
    at,
    of,
    ofKey: (key) => shards[serverOfKey(key) - 1],
    by: (port, name) => ((project, ...rest) => of(project).ask((store) => (store[port][name] as Ask)(project, ...rest))) as Ask as never,
    async all(work) {
      const answers = await Promise.allSettled(shards.map((shard) => shard.ask((store) => work(store, shard))))
      const failures = answers.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []))
      const fault = failures.find((each) => !(each instanceof StoreUnreachable))
      if (fault ?? failures.length === shards.length) throw fault ?? failures[0]
      return answers.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
    },
    find: (work) =>
      new Promise((resolve, reject) => {
        const asked = shards.map(async (shard) => {
          const found = await shard.ask((store) => work(store, shard))
          if (found !== undefined) resolve(found)
        })
        void Promise.allSettled(asked).then((answers) => {
          const failed = answers.find((each) => each.status === 'rejected')
          if (failed) reject(failed.reason)
          else resolve(undefined)
        })
      }),
    standing: () => shards.map((shard) => ({ number: shard.number, name: shard.name, isReachable: shard.isReachable() })),
  }
}
