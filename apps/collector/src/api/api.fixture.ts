import type { Content, IngestAnswer } from '@milepost/contract'
import { Hono } from 'hono'
import { addressBehind } from '../access/address.ts'
import { createVerifier } from '../access/identity/verifier.ts'
import { createGatekeeper, noLimits } from '../access/limits.ts'
import { createUser } from '../auth/user.ts'
import { createFolding } from '../fold/folding.ts'
import { ingestRoutes } from '../ingest/routes.ts'
import { answerProblem, Refusal } from '../problem.ts'
import { type CreatedProject, createProject } from '../projects/create.ts'
import { createDirectory } from '../projects/directory.ts'
import { operator } from '../store/audit.ts'
import { openTestStore } from '../store/conformance/test-store.fixture.ts'
import { mintSecret } from '../webhooks/secret.ts'
import { createApi } from './api.ts'

/** A collector's API over a store of its own, and the clock that it reads. */
export async function openApi(now: number) {
  const opened = await openTestStore()
  const { store } = opened
  const clock = { now }
  const app = new Hono().onError((error, c) => {
    if (error instanceof Refusal) return answerProblem(c, error)
    throw error
  })
  const directory = createDirectory(store, () => clock.now)
  const addressOf = addressBehind(0)
  const report = (error: Error) => {
    throw error
  }
  app.route('/v1', ingestRoutes({ directory, log: store.log, clock: () => clock.now, verifier: createVerifier(), gatekeeper: createGatekeeper(noLimits, addressOf, () => clock.now), addressOf, erasures: store.erasures, facts: store.facts, secretOf: async () => 'secret', took: () => {}, report }))
  app.route('/api', createApi({ store, clock: () => clock.now }))

  return {
    app,
    store,
    openFolds: opened.openFolds,
    clock,
    project: (name: string, timeZone = 'UTC'): Promise<CreatedProject> =>
      createProject(store.projects, () => clock.now, { name, timeZone, origins: [] }),
    publish: (project: CreatedProject, content: Content) =>
      store.projects.publish(project.project.id, content, JSON.stringify(content).length.toString(16), clock.now),
    /** A webhook with one message on its way. Answers the number of the delivery. */
    async webhook(project: CreatedProject): Promise<number> {
      const { id } = project.project
      const deed = { by: operator, at: clock.now }
      await store.webhooks.create(id, { id: 'whk_chat', name: 'Chat', url: 'https://chat.example/hook', types: ['answer.received'], secret: mintSecret() }, deed)
      await store.webhooks.test(id, 'whk_chat', deed)
      const { items } = await store.webhooks.deliveries(id, { webhook: null, state: null, after: null, limit: 1 })
      return items[0]!.id
    },
    user: (email: string, password?: string) => createUser(store, email, password),
    /** Sends messages as a trusted source, so that their times are kept. */
    async send(project: CreatedProject, batch: unknown[]) {
      const headers = { authorization: `Basic ${btoa(`${project.secretKey}:`)}` }
      const response = await app.request('/v1/batch', { method: 'POST', headers, body: JSON.stringify({ batch }) })
      const answer = (await response.json()) as IngestAnswer
      if (!answer.success) throw new Error(JSON.stringify(answer))
    },
    /** Folds what there is to fold, as of now. */
    async fold() {
      const foldStore = await opened.openFolds()
      const folding = createFolding(foldStore, () => clock.now)
      while (await folding.step());
      foldStore.close()
    },
    /** Asks with a project's secret key. */
    async get(path: string, project: CreatedProject, headers: Record<string, string> = {}) {
      const response = await app.request(path, { headers: { authorization: `Bearer ${project.secretKey}`, ...headers } })
      return { status: response.status, headers: response.headers, body: (await response.json()) as never }
    },
    /** Logs in; the answer is a Cookie header. */
    async logIn(email: string, password: string): Promise<string> {
      const response = await app.request('/api/session', { method: 'POST', body: JSON.stringify({ email, password }) })
      if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
      return response.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ')
    },
    async close() {
      await opened.close()
    },
  }
}
export type TestApi = Awaited<ReturnType<typeof openApi>>
