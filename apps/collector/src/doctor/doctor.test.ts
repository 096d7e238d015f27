import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Collector, noon, openCollector } from '../app.fixture.ts'
import { createUser } from '../auth/user.ts'
import { connect } from '../store/sqlite/connect.ts'
import { checkDataFolder } from './data-folder.ts'
import { examineDatabase } from './database.ts'
import { checkClock, checkFiles, checkVersions } from './machine.ts'
import { checkProjects } from './projects.ts'

const day = 24 * 60 * 60_000
let folder: string
let collector: Collector
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'milepost-doctor-'))
  collector = await openCollector({ origins: [] })
})
afterEach(async () => {
  await collector.close()
  chmodSync(folder, 0o700)
  rmSync(folder, { recursive: true })
})
const dataOf = () => join(collector.store.file, '..')

describe('the data folder', () => {
  test('that is there has a disk, a time for a sync, and no fault', () => {
    const found = checkDataFolder(folder)
    expect(found.map(({ about }) => about)).toEqual(['data folder', 'file system', 'disk', 'sync', 'write-ahead log'])
    expect(found.find(({ about }) => about === 'sync')?.said).toMatch(/takes \d+\.\d ms/)
  })

  test('that is not there yet is noted, not a fault', () => {
    expect(checkDataFolder(join(folder, 'none'))).toMatchObject([{ severity: 'warning', remedy: expect.stringContaining('--data') }])
  })

  test('that may not be written is a fault', () => {
    chmodSync(folder, 0o500)
    // Who may write everything may not write there.
    const unwritable = process.getuid?.() === 0 ? '/proc/self' : folder
    expect(checkDataFolder(unwritable)).toMatchObject([{ severity: 'fault', remedy: expect.stringContaining('chown') }])
  })

  test.runIf(process.platform === 'linux')('that takes no files is a fault, also where it says that one may write', () => {
    expect(checkDataFolder('/sys/kernel').filter(({ severity }) => severity === 'fault').map(({ about }) => about)).toContain(process.getuid?.() === 0 ? 'sync' : 'data folder')
  })

  test('whose database all users of the machine may read is noted', () => {
    writeFileSync(join(folder, 'milepost.db'), '')
    chmodSync(join(folder, 'milepost.db'), 0o644)
    expect(checkDataFolder(folder).at(-1)).toMatchObject({ about: 'permissions', severity: 'warning' })
    chmodSync(join(folder, 'milepost.db'), 0o600)
    expect(checkDataFolder(folder).map(({ about }) => about)).not.toContain('permissions')
  })
})

describe('the clock', () => {
  test('is wrong before the program was written, and where messages come from later than now', () => {
    expect(checkClock(0, undefined).severity).toBe('fault')
    expect(checkClock(noon, noon + 2 * 60_000)).toMatchObject({ severity: 'fault', said: expect.stringContaining('newest message') })
  })

  test('is right otherwise', () => {
    expect(checkClock(noon, noon + 30_000).severity).toBe('ok')
    expect(checkClock(noon, undefined).severity).toBe('ok')
  })
})

test('this Node is new enough and knows time zones', () => {
  expect(checkVersions().map(({ severity }) => severity)).toEqual(['ok', 'ok'])
})

test('a kit that is not built is a fault, a dashboard that is not is noted', () => {
  expect(checkFiles({ sdk: folder, dashboard: folder }).map(({ severity }) => severity)).toEqual(['fault', 'warning'])
  writeFileSync(join(folder, 'milepost.js'), '')
  writeFileSync(join(folder, 'index.html'), '')
  expect(checkFiles({ sdk: folder, dashboard: folder }).map(({ severity }) => severity)).toEqual(['ok', 'ok'])
})

describe('the database', () => {
  test('of this version is looked at without being changed, to its last page', async () => {
    await collector.send({ type: 'track', event: 'A', userId: 'ann' })
    await collector.fold()
    expect(examineDatabase(dataOf(), noon, true)).toEqual({
      isCurrent: true,
      newestAt: noon,
      findings: [
        { about: 'schema', severity: 'ok', said: 'of this version' },
        { about: 'database', severity: 'ok', said: 'every page is sound' },
        { about: 'derived rows of acme', severity: 'ok', said: 'up to date' },
      ],
    })
  })

  test('whose derived rows stay behind says so after a minute', async () => {
    await collector.fold()
    await collector.send({ type: 'track', event: 'A', userId: 'ann' })
    expect(examineDatabase(dataOf(), noon + 61_000, false).findings.at(-1)).toMatchObject({ severity: 'warning', said: expect.stringContaining('1 messages behind') })
  })

  test('of a newer version, and what is none, are faults', () => {
    const db = connect(collector.store.file)
    db.exec(`insert into __drizzle_migrations (hash, created_at) values ('later', ${Date.UTC(2100, 0)})`)
    db.close()
    expect(examineDatabase(dataOf(), noon, false)).toMatchObject({ isCurrent: false, findings: [{ about: 'schema', severity: 'fault' }] })
    mkdirSync(join(folder, 'x'))
    writeFileSync(join(folder, 'x/milepost.db'), 'no database at all'.repeat(100))
    expect(examineDatabase(join(folder, 'x'), noon, false)).toMatchObject({ isCurrent: false, findings: [{ severity: 'fault', remedy: expect.stringContaining('restore') }] })
  })
})

describe('projects', () => {
  const severities = async () => Object.fromEntries((await checkProjects(collector.store, noon)).map(({ about, severity }) => [about, severity]))

  test('without origins, users or content are noted', async () => {
    expect(await severities()).toEqual({ 'keys of acme': 'ok', 'origins of acme': 'warning', 'users of acme': 'warning', 'content of acme': 'warning' })
  })

  test('with users and content are well, and a line says so', async () => {
    await createUser(collector.store, 'ann@acme.example', 'correct horse battery', 'viewer')
    await createUser(collector.store, 'bob@acme.example', 'correct horse battery')
    await collector.store.projects.publish(collector.project.id, {} as never, 'hash', noon)
    const found = (await checkProjects(collector.store, noon)).filter(({ about }) => /^(users|content) of acme$/.test(about))
    expect(found).toEqual([
      { about: 'users of acme', severity: 'ok', said: '2 may open the dashboard, 1 of them as owner' },
      { about: 'content of acme', severity: 'ok', said: 'release 1 is published' },
    ])
  })

  test('without a write key that works are a fault', async () => {
    const [write] = (await collector.store.keys.list(collector.project.id)).filter(({ kind }) => kind === 'write')
    await collector.store.keys.revoke(collector.project.id, write?.id ?? 0, { by: { kind: 'operator', id: 'operator', name: 'Operator' }, at: noon })
    expect(await severities()).toMatchObject({ 'keys of acme': 'fault' })
  })

  test('whose key is about to end are told when', async () => {
    const db = connect(collector.store.file)
    db.prepare(`update api_key set expires_at = ? where kind = 'secret'`).run(noon + day)
    db.close()
    expect((await checkProjects(collector.store, noon))[0]).toMatchObject({ severity: 'warning', said: expect.stringContaining('ends on 2026-06-16') })
  })
})
