import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { noLimits } from '../../apps/collector/src/access/limits.ts'
import { createApi } from '../../apps/collector/src/api/api.ts'
import { createApp } from '../../apps/collector/src/app.ts'
import { createUser } from '../../apps/collector/src/auth/user.ts'
import { createFolding } from '../../apps/collector/src/fold/folding.ts'
import { createProject } from '../../apps/collector/src/projects/create.ts'
import { addKey } from '../../apps/collector/src/projects/keys.ts'
import { operator } from '../../apps/collector/src/store/audit.ts'
import { openFoldStore } from '../../apps/collector/src/store/sqlite/fold/fold-store.ts'
import { openSqliteStore } from '../../apps/collector/src/store/sqlite/sqlite.ts'
import { content } from './content.ts'
import type { Shot } from './grammar.ts'
import { serve } from './served.ts'

/** Time that passes between two requests, so that remembered keys expire now and then. */
const tickMs = 23

/** The whole app over a store of its own. */
export async function openTarget() {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-fuzz-'))
  const store = await openSqliteStore(join(folder, 'data'))
  const faults: Error[] = []
  const time = { now: Date.UTC(2026, 10, 22, 12) }
  const clock = () => time.now
  const files = { sdk: join(folder, 'sdk'), dashboard: join(folder, 'dashboard') }
  for (const [path, entry] of [[files.sdk, 'milepost.js'], [files.dashboard, 'index.html']] as const) {
    mkdirSync(path)
    writeFileSync(join(path, entry), 'built')
  }
  const app = createApp({ store, clock, api: createApi({ store, clock }), files, report: (error) => faults.push(error), isReady: () => true, limits: noLimits })
  const { project, writeKey, secretKey } = await createProject(store.projects, clock, { name: 'Fuzzed', origins: ['https://app.example.com'], timeZone: 'Europe/Berlin' })
  const ingest = await addKey(store.keys, project.id, { kind: 'secret', name: 'ingest', scopes: ['ingest'] }, { by: operator, at: clock() })
  await createUser(store, 'ann@fuzzed.example', 'correct horse battery')
  const login = await app.request('/api/session', { method: 'POST', body: '{"email":"ann@fuzzed.example","password":"correct horse battery"}' })
  const cookie = login.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ')
  const published = await app.request('/api/releases', { method: 'POST', body: JSON.stringify(content), headers: { authorization: `Bearer ${secretKey}` } })
  if (!published.ok) throw new Error(await published.text())
  const routes = [...new Set(app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`))]

  const served = await serve(app)

  function throwFaults(what: string) {
    const [fault] = faults.splice(0)
    if (fault) throw new Error(`${what}: ${fault.stack}`)
  }

  function judge({ method, path, headers, body }: Shot, status: number): number {
    const said = () => `${method} ${path} ${JSON.stringify(headers)} ${String(body).slice(0, 2_000)}`
    if (status >= 500) throwFaults(said())
    if (status >= 500) throw new Error(`${said()} was answered with ${status}`)
    time.now += tickMs
    return status
  }

  return {
    words: {
      routes,
      usualRoutes: routes.filter((route) => !/^DELETE \/api\/people|\.(?:csv|ndjson|parquet)$/.test(route)),
      ingestRoutes: routes.filter((route) => /POST \/v1\/(?!person)/.test(route)),
      writeKey, secretKeys: [secretKey, ingest.value], cookies: [cookie],
      project: project.key,
    },
    now: clock,
    async shoot(shot: Shot): Promise<number> {
      const { method, path, headers, body } = shot
      const url = `http://collector.example${path}`
      const response = await app.request(URL.canParse(url) ? new Request(url, { method, headers, ...(body === undefined ? {} : { body }) }) : '/')
      await response.arrayBuffer()
      return judge(shot, response.status)
    },
    /** By way of a socket and a server. */
    shootServed: async (shot: Shot) => judge(shot, await served.shoot(shot)),
    /** Undoes random changes of settings that would refuse every further request, since then nothing more could be found. */
    async settle() {
      await store.projects.change(project.id, (now) => ({ ...now, settings: { ...now.settings, identityMode: 'open', deniedProperties: [], respectSignals: true }, origins: ['https://app.example.com'], detail: { fuzz: true } }), { by: operator, at: clock() })
      time.now += 2_000
    },
    async fold() {
      const folds = openFoldStore(store.file)
      const folding = createFolding(folds, clock, (error) => faults.push(error))
      try {
        while (await folding.step());
      } finally {
        await folds.close()
      }
      throwFaults('the fold')
    },
    logged: () => store.log.append(project.id, []).then(({ seq }) => seq),
    async close() {
      await served.close()
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
