import { expect, inject, test } from 'vitest'
import { requireDatabase } from '../../commands/with-store.ts'
import { serverFindings } from '../../doctor/server.ts'
import { logEntry, newProject } from '../conformance/entry.fixture.ts'
import { lookAtServer, type ServerSeen } from './look.ts'
import { openPostgresTestStore } from './test-store.fixture.ts'

const server = inject('postgres') as string
const severities = (seen: Awaited<ReturnType<typeof lookAtServer>>, now = Date.now()) => Object.fromEntries(serverFindings('postgres://db/x', seen, now).map(({ about, severity }) => [about, severity]))

test('a server with this version’s schema is told, with who folds and how far behind that is', async () => {
  const opened = await openPostgresTestStore(server)
  const { id } = await opened.store.projects.create(newProject('One'))
  const folds = await opened.openFolds()
  expect(await folds.lead()).toBe(true)
  await folds.begin(id, { hash: 'rules', release: 0 }, 'live')
  await opened.store.log.append(id, [logEntry('a', { receivedAt: 7 })])
  const { urls } = opened.store.address as { urls: readonly string[] }
  const askedAt = Date.now()
  const seen = await lookAtServer(urls[0]!, Date.now)
  const tookMs = Date.now() - askedAt
  expect(seen).toMatchObject({ state: 'reached', schema: 'current', missing: [], isFollowing: false, folder: expect.stringMatching(/^milepost fold /), followers: [], folds: [{ project: 'one', behind: 1 }], newestAt: 7 })
  expect((seen as ServerSeen).version).toBeGreaterThanOrEqual(15)
  // One machine has one clock: what is more than that is the time that the question took.
  expect(Math.abs((seen as ServerSeen).clockAheadMs)).toBeLessThanOrEqual(tookMs + 1)
  expect(severities(seen)).toMatchObject({ PostgreSQL: 'ok', privileges: 'ok', schema: 'ok', fold: 'ok', 'derived rows of one': 'warning' })
  folds.close()
  await opened.close()
})

test('an empty database, and one that cannot be reached, are told as such', async () => {
  expect(await lookAtServer(`${server}/postgres`, Date.now)).toMatchObject({ state: 'reached', schema: 'empty', folds: [], folder: null })
  const nobody = await lookAtServer('postgres://postgres:wrong@127.0.0.1:1/none', Date.now)
  expect(serverFindings('postgres://postgres:wrong@127.0.0.1:1/none', nobody, 0)).toMatchObject([{ about: 'database', severity: 'fault', said: expect.stringMatching(/postgres:\/\/127\.0\.0\.1:1\/none cannot be reached/) }])
  expect(JSON.stringify(serverFindings('postgres://postgres:wrong@127.0.0.1:1/none', nobody, 0))).not.toContain('wrong')
})

test('a command that only looks makes no tables in a database that has none', async () => {
  await expect(requireDatabase({ kind: 'postgres', urls: [`${server}/postgres`] })).rejects.toThrow(/^there is no database in postgres:\/\/\S+\/postgres; choose another with DATABASE_URL, or begin one: milepost project create NAME$/)
  expect(await lookAtServer(`${server}/postgres`, Date.now)).toMatchObject({ schema: 'empty' })
  const { store, close } = await openPostgresTestStore(server)
  await expect(requireDatabase(store.address)).resolves.toBeUndefined()
  await close()
})
