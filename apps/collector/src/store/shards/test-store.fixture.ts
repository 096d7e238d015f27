import type { TestStore } from '../conformance/test-store.fixture.ts'
import { openServers } from '../postgres/servers.ts'
import { createTestDatabase, openPostgresTestStore } from '../postgres/test-store.fixture.ts'

/** Two databases as one store, all of whose projects stand on the second; what is asked beside the ports is asked there. */
export async function openServersTestStore(server: string): Promise<TestStore> {
  const second = await openPostgresTestStore(server, 2)
  const store = await openServers({ kind: 'postgres', urls: [await createTestDatabase(server), second.url] })
  return {
    ...second,
    store: { ...store, file: '', projects: { ...store.projects, create: (project) => store.projects.create({ ...project, server: 2 }) } },
    append: (project, entries) => store.log.append(project, entries),
    async close() {
      await store.close()
      await second.close()
    },
  }
}
