import { describeUrl, type StoreAddress } from '../address.ts'
import { createShard, type Shard } from '../shards/shard.ts'
import { createShards } from '../shards/shards.ts'
import type { Store } from '../store.ts'
import { StoreUnreachable } from '../unreachable.ts'
import { openPostgresStore } from './postgres.ts'
import { isAlive, isGone } from './reach.ts'

/**
 * The store on one or several PostgreSQL servers. A server that cannot be reached is tried again later, as long as another one is there.
 * @throws StoreUnusable with a line for the operator
 */
export async function openServers(address: Extract<StoreAddress, { kind: 'postgres' }>): Promise<Store> {
  const shards = address.urls.map((url, place) =>
    createShard({ number: place + 1, name: describeUrl(url), open: () => openPostgresStore(url, place + 1), isAlive: () => isAlive(url), isGone }),
  )
  const failures = (await Promise.all(shards.map(failureOf))).filter((each) => each !== undefined)
  const wrong = failures.find((each) => !(each instanceof StoreUnreachable))
  if (wrong ?? failures.length === shards.length) {
    await Promise.all(shards.map((shard) => shard.close()))
    throw wrong ?? failures[0]
  }
  return createShards(shards, address)
}

async function failureOf(shard: Shard): Promise<unknown> {
  try {
    await shard.ask(() => Promise.resolve())
    return undefined
  } catch (error) {
    return (error as Error).cause ?? error
  }
}
