import type { Shard } from './shard.ts'

/** The same object, whose methods fail as the shard says where it cannot be reached. */
export function guarded<Port extends object>(port: Port, shard: Pick<Shard, 'ask'>): Port {
  const entries = Object.entries(port).map(([name, value]) => {
    if (typeof value !== 'function') return [name, value as unknown] as const
    return [name, (...all: unknown[]) => shard.ask(async () => (value as (...all: unknown[]) => Promise<unknown>)(...all))] as const
  })
  return Object.fromEntries(entries) as Port
}
