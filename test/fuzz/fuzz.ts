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
import { makeAtoms } from './atoms.ts'
import { createDice } from './dice.ts'
import { type Shot, shotOf } from './grammar.ts'

export interface FuzzOptions {
  runs: number
  seed: number
  /** Ends sooner where it takes longer. */
  seconds?: number
  onProgress?: (progress: { runs: number; heapMb: number; perSecond: number }) => void
}

export interface Fuzzed {
  runs: number
  seconds: number
  /** How often each status was answered. */
  statuses: Record<string, number>
  /** Messages that came through every check into the log. */
  logged: number
  /** Of the heap after a collection, once it was warm and at the end. */
  heapMb: { warm: number; end: number }
}

/** A process that grew by more than this while it was fuzzed keeps what it should let go. */
const growthMb = 64
/** Requests under way at once: they share the commits of the log, whose syncs to disk would else be most of the time. */
const atOnce = 40
/** Requests between two folds of what they left in the log. */
const foldEvery = 2_000

/**
 * Makes requests from a grammar on the whole app over a real store, and folds what they leave behind.
 * @throws with the request where one is answered with a fault of the collector's own, or what was logged cannot be folded
 */
export async function fuzz({ runs, seed, seconds = Infinity, onProgress = () => {} }: FuzzOptions): Promise<Fuzzed> {
  const target = await openTarget()
  const statuses: Record<string, number> = {}
  const startedAt = performance.now()
  const elapsed = () => (performance.now() - startedAt) / 1000
  let done = 0
  let warm = Infinity
  try {
    while (done < runs && elapsed() < seconds) {
      const some = Math.min(foldEvery, runs - done)
      await target.settle()
      const dice = createDice(seed + done)
      const atoms = makeAtoms(seed + done)
      for (let shot = 0; shot < some; shot += atOnce) {
        const volley = Array.from({ length: Math.min(atOnce, some - shot) }, () => shotOf({ ...target.words, now: target.now(), epoch: Math.floor(done / foldEvery) }, atoms, dice))
        for (const status of await Promise.all(volley.map(target.shoot))) statuses[status] = (statuses[status] ?? 0) + 1
      }
      await target.fold()
      done += some
      const heapMb = heapNow()
      if (done >= Math.min(runs / 5, 20_000)) warm = Math.min(warm, heapMb)
      onProgress({ runs: done, heapMb, perSecond: done / elapsed() })
    }
    const end = heapNow()
    if (end > warm + growthMb) throw new Error(`the heap grew from ${warm.toFixed(0)} to ${end.toFixed(0)} MB`)
    return { runs: done, seconds: elapsed(), statuses, logged: await target.logged(), heapMb: { warm, end } }
  } finally {
    await target.close()
  }
}

async function openTarget() {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-fuzz-'))
  const store = openSqliteStore(join(folder, 'data'))
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

  function throwFaults(what: string) {
    const [fault] = faults.splice(0)
    if (fault) throw new Error(`${what}: ${fault.stack}`)
  }

  return {
    words: { routes, writeKey, secretKeys: [secretKey, ingest.value], cookies: [cookie], project: project.key },
    now: clock,
    async shoot({ method, path, headers, body }: Shot): Promise<number> {
      const url = `http://collector.example${path}`
      const response = await app.request(URL.canParse(url) ? new Request(url, { method, headers, ...(body === undefined ? {} : { body }) }) : '/')
      await response.arrayBuffer()
      const said = () => `${method} ${path} ${JSON.stringify(headers)} ${String(body).slice(0, 2_000)}`
      if (response.status === 500) throwFaults(said())
      if (response.status >= 500) throw new Error(`${said()} was answered with ${response.status}`)
      time.now += 137
      return response.status
    },
    /** Undoes what random changes did to the doors themselves: behind closed ones there is little to find. */
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
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function heapNow(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 1_000_000
}
