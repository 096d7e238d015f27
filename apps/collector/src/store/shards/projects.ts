import type { NewProject, ProjectStore } from '../projects.ts'
import type { Fleet } from './fleet.ts'
import type { Shard } from './shard.ts'

/** Keys for which the server is remembered, so that only this one is asked, and the loss of another does not matter. */
const keptKeys = 50_000

export function createProjects(fleet: Fleet): ProjectStore {
  const shardOf = new Map<string, Shard>()

  /** The one with the fewest projects, of those that answer. */
  async function emptiest(): Promise<number> {
    const counts = await fleet.all(async ({ projects }, { number }) => ({ number, count: (await projects.list()).length }))
    return counts.sort((a, b) => a.count - b.count || a.number - b.number)[0]?.number ?? 1
  }

  async function create(wanted: NewProject) {
    const server = wanted.server ?? (await emptiest())
    const shard = fleet.at(server)
    return shard.ask(({ projects }) => projects.create({ ...wanted, server }))
  }

  return {
    create,
    list: async () => (await fleet.all(({ projects }) => projects.list())).flat().sort((a, b) => a.id - b.id),
    find: async (key) => fleet.ofKey(key)?.ask(({ projects }) => projects.find(key)),
    findByKey(hash) {
      const known = shardOf.get(hash)
      if (known) return known.ask(({ projects }) => projects.findByKey(hash))
      return fleet.find(async ({ projects }, shard) => {
        const found = await projects.findByKey(hash)
        if (found) {
          if (shardOf.size >= keptKeys) shardOf.clear()
          shardOf.set(hash, shard)
        }
        return found
      })
    },
    change: fleet.by('projects', 'change'),
    identityCoverage: fleet.by('projects', 'identityCoverage'),
    arrival: fleet.by('projects', 'arrival'),
    findRelease: fleet.by('projects', 'findRelease'),
    findReleaseMark: fleet.by('projects', 'findReleaseMark'),
    revise: fleet.by('projects', 'revise'),
    publish: fleet.by('projects', 'publish'),
  }
}
