import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Content, IngestAnswer } from '@milepost/contract'
import { type Limits, noLimits } from './access/limits.ts'
import { createApi } from './api/api.ts'
import { createApp } from './app.ts'
import { createFolding } from './fold/folding.ts'
import { createProject } from './projects/create.ts'
import type { MessageLog } from './store/log.ts'
import { openTestStore } from './store/conformance/test-store.fixture.ts'

export const noon = Date.UTC(2026, 5, 15, 12)

const metricsToken = 'of-the-operator'

/** The whole app over a store of its own, at a time that stands still until the test moves it. */
export async function openCollector({ origins = ['https://app.example.com'], log, limits = noLimits }: { origins?: string[]; log?: MessageLog; limits?: Limits } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-app-'))
  const opened = await openTestStore()
  const store = { ...opened.store, log: { ...opened.store.log, append: opened.append } }
  const faults: Error[] = []
  const time = { now: noon }
  const clock = () => time.now
  const files = { sdk: join(folder, 'sdk'), dashboard: join(folder, 'dashboard') }
  const start = () => createApp({ store: { ...store, log: log ?? store.log }, clock, api: createApi({ store, clock }), files, report: (error) => faults.push(error), isReady: () => true, limits, metricsToken })
  const app = start()
  const { project, writeKey, secretKey } = await createProject(store.projects, clock, { name: 'Acme', origins, timeZone: 'UTC' })

  const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const plain = typeof body === 'string' || body instanceof Uint8Array ? (body as string) : JSON.stringify(body)
    return app.request(path, { method: 'POST', body: plain, headers })
  }

  return {
    app,
    /** One that begins with the store as it is, and remembers nothing: after a restart, or beside the first. */
    another: start,
    store,
    openFolds: opened.openFolds,
    query: opened.query,
    messageIdOf: opened.messageIdOf,
    files,
    faults,
    time,
    project,
    writeKey,
    secretKey,
    post,
    /** Sends messages with the write key in the body. */
    async send(...batch: unknown[]): Promise<IngestAnswer> {
      return (await post('/v1/batch', { writeKey, batch })).json() as Promise<IngestAnswer>
    },
    publish: (content: Content) => post('/api/releases', content, { authorization: `Bearer ${secretKey}` }),
    /** What an operator reads at `/metrics`. */
    metrics: async () => (await app.request('/metrics', { headers: { authorization: `Bearer ${metricsToken}` } })).text(),
    /** Folds what there is to fold, as of now. */
    async fold() {
      const foldStore = await opened.openFolds()
      const folding = createFolding(foldStore, clock)
      while (await folding.step());
      foldStore.close()
    },
    async close() {
      await opened.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
export type Collector = Awaited<ReturnType<typeof openCollector>>
