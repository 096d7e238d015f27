import type { TestProject } from 'vitest/node'
import { startServer } from './server.fixture.ts'
import { prepareTemplate } from './test-store.fixture.ts'

/** One server for a run of the tests; `MILEPOST_POSTGRES` names another, of another version, whose databases stay there. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const named = process.env['MILEPOST_POSTGRES']
  const server = named ? { url: named, stop: async () => {} } : await startServer({ durable: false })
  await prepareTemplate(server.url)
  project.provide('postgres', server.url)
  return () => server.stop()
}
