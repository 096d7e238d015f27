import type { TestProject } from 'vitest/node'
import { startServer } from './server.fixture.ts'
import { prepareTemplate } from './test-store.fixture.ts'

/** One server for a run of the tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer({ durable: false })
  await prepareTemplate(server.url)
  project.provide('postgres', server.url)
  return () => server.stop()
}
