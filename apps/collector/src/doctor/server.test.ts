import { expect, test } from 'vitest'
import type { ServerSeen } from '../store/postgres/look.ts'
import { serverFindings } from './server.ts'

const well: ServerSeen = { state: 'reached', version: 17, schema: 'current', missing: [], clockAheadMs: 40, isFollowing: false, folder: 'milepost fold a 1', followers: [{ name: 'standby', lagSeconds: 0.2 }], folds: [{ project: 'acme', behind: 0, asOf: 0 }] }
const found = (change: Partial<ServerSeen>) => serverFindings('postgres://user:secret@db/x', { ...well, ...change }, 100_000).filter(({ severity }) => severity !== 'ok')

test('a server with which all is well has nothing to be done', () => {
  expect(found({})).toEqual([])
  expect(JSON.stringify(serverFindings('postgres://user:secret@db/x', well, 0))).not.toContain('secret')
})

test.each<[string, Partial<ServerSeen>, string, string, RegExp]>([
  ['too old a server', { version: 14 }, 'PostgreSQL', 'fault', /15 or later/],
  ['a role that may too little', { missing: ['create in the schema public'] }, 'privileges', 'fault', /alter database/],
  ['a newer schema', { schema: 'newer' }, 'schema', 'fault', /start that version/],
  ['an older schema', { schema: 'older' }, 'schema', 'warning', /backup/],
  ['an empty database', { schema: 'empty' }, 'schema', 'warning', /first start/],
  ['a clock that is ahead', { clockAheadMs: 9_000 }, 'clocks', 'warning', /set-ntp/],
  ['a clock that is behind', { clockAheadMs: -9_000 }, 'clocks', 'warning', /set-ntp/],
  ['nobody who folds', { folder: null }, 'fold', 'warning', /milepost serve/],
  ['a follower', { isFollowing: true }, 'server', 'fault', /that it follows/],
  ['a late replica', { followers: [{ name: 'standby', lagSeconds: 60 }] }, 'replica standby', 'warning', /took over/],
  ['rows that stay behind', { folds: [{ project: 'acme', behind: 5, asOf: 0 }] }, 'derived rows of acme', 'warning', /start the collector/],
])('%s is told, and what to do', (_, change, about, severity, remedy) => {
  expect(found(change)).toEqual([{ about, severity, said: expect.any(String), remedy: expect.stringMatching(remedy) }])
})
