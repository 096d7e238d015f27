import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Content, IngestAnswer } from '@milepost/contract'
import { noLimits } from '../../../apps/collector/src/access/limits.ts'
import { createApi } from '../../../apps/collector/src/api/api.ts'
import { createApp } from '../../../apps/collector/src/app.ts'
import { buildGeneration } from '../../../apps/collector/src/fold/build.ts'
import { createFolding } from '../../../apps/collector/src/fold/folding.ts'
import { createProject } from '../../../apps/collector/src/projects/create.ts'
import type { FoldStore } from '../../../apps/collector/src/store/fold.ts'
import { openFoldStore } from '../../../apps/collector/src/store/sqlite/fold/fold-store.ts'
import { openSqliteStore } from '../../../apps/collector/src/store/sqlite/sqlite.ts'
import type { Sent } from '../past/message.ts'
import type { Past } from '../past/past.ts'

/** The collector itself over a store in a folder of its own, without a port and with a clock that is set by hand. */
export interface Product {
  /** A new project beside those there are. */
  project: (timeZone: string, createdAt: number) => Promise<Project>
  /** Folds all projects at once, as the running collector does. */
  foldAll: (at: number) => Promise<void>
  restartAll: () => void
  close: () => Promise<void>
}

export interface Project {
  push: (content: Content) => Promise<void>
  send: (messages: readonly Sent[], at: number, key: Past['key']) => Promise<IngestAnswer>
  /** Folds what there is of this project, and lets its time come to `at`: thousands share a store, and each has its own time. */
  fold: (at: number) => Promise<void>
  /** The process of the fold ends and starts again. */
  restart: () => void
  rebuild: () => Promise<void>
  /** A question of the read API, with the secret key. Throws where it is not answered 200. */
  ask: <Answer>(path: string) => Promise<Answer>
  /** The same, whatever the answer. */
  request: (path: string) => Promise<{ status: number; body: unknown }>
}

export async function openProduct(): Promise<Product> {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-oracle-'))
  const store = await openSqliteStore(folder)
  const folds = openFoldStore(store.file)
  let now = 0
  const clock = () => now
  const report = (error: Error) => {
    throw error
  }
  const files = { sdk: join(folder, 'sdk'), dashboard: join(folder, 'dashboard') }
  const app = createApp({ store, clock, api: createApi({ store, clock }), files, report, isReady: () => true, limits: noLimits })

  async function request(path: string, init: RequestInit): Promise<{ status: number; body: unknown }> {
    const response = await app.request(path, init)
    return { status: response.status, body: await response.json() }
  }

  async function answered<Answer>(path: string, init: RequestInit): Promise<Answer> {
    const { status, body } = await request(path, init)
    if (status === 200) return body as Answer
    throw new Error(`${path} was answered ${status}: ${JSON.stringify(body).slice(0, 2000)}`)
  }

  async function project(timeZone: string, createdAt: number): Promise<Project> {
    now = createdAt
    const created = await createProject(store.projects, clock, { name: 'Oracle', origins: [], timeZone })
    const { id } = created.project
    const alone = only(folds, id)
    const authorization = `Bearer ${created.secretKey}`
    let folding = createFolding(alone, clock)
    return {
      async push(content) {
        await answered('/api/releases', { method: 'POST', body: JSON.stringify(content), headers: { authorization } })
      },
      send(messages, at, key) {
        now = at
        const body = JSON.stringify({ batch: messages, ...(key === 'write' && { writeKey: created.writeKey }) })
        return answered<IngestAnswer>('/v1/batch', { method: 'POST', body, ...(key === 'secret' && { headers: { authorization } }) })
      },
      async fold(at) {
        now = at
        while (await folding.step());
      },
      restart: () => void (folding = createFolding(alone, clock)),
      async rebuild() {
        for await (const _ of buildGeneration(alone, id, clock));
        folding = createFolding(alone, clock)
      },
      ask: (path) => answered(`/api/${path}`, { headers: { authorization } }),
      request: (path) => request(`/api/${path}`, { headers: { authorization } }),
    }
  }

  let foldingAll = createFolding(folds, clock)
  return {
    project,
    async foldAll(at) {
      now = at
      while (await foldingAll.step());
    },
    restartAll: () => void (foldingAll = createFolding(folds, clock)),
    async close() {
      folds.close()
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The log and the generations of one project alone. */
function only(folds: FoldStore, project: number): FoldStore {
  return {
    ...folds,
    generations: async () => (await folds.generations()).filter((each) => each.project === project),
    unfolded: async () => (await folds.unfolded()).filter((each) => each === project),
    next: async (positions, limit) => (await folds.next(positions, limit)).filter((each) => each.project === project),
  }
}
