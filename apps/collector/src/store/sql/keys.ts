import type { AuditAction, Permission } from '@milepost/contract'
import type { Deed } from '../feedback.ts'
import type { KeyRecord, KeyStore, WantedKey } from '../keys.ts'
import { type Asking, cell, first, rows, run } from './asking.ts'
import { writeAudit } from './audit.ts'
import type { Database } from './database.ts'

type Row = Omit<KeyRecord, 'scopes'> & { scopes: string }

const columns = `
  id, kind, name, prefix, value, scopes, created_at as "createdAt", last_used_at as "lastUsedAt", expires_at as "expiresAt", revoked_at as "revokedAt"`
const all = `select ${columns} from api_key where project = @project order by id desc`
const find = `select ${columns} from api_key where project = @project and id = @id`
const insert = `
  insert into api_key (project, kind, name, hash, prefix, value, scopes, created_at)
  values (@project, @kind, @name, @hash, @prefix, @value, @scopes, @at) returning id`
const expire = 'update api_key set expires_at = @until where id = @id'
const end = 'update api_key set revoked_at = @at where id = @id'
const use = 'update api_key set last_used_at = @at where id = @id'

export function createKeyStore({ read, write }: Database): KeyStore {
  function* get(project: number, id: number): Asking<KeyRecord | undefined> {
    const row = yield* first<Row>(find, { project, id })
    return row && recordOf(row)
  }

  function* working(project: number, id: number, at: number): Asking<KeyRecord | undefined> {
    const key = yield* get(project, id)
    return key && key.revokedAt === null && (key.expiresAt ?? Infinity) > at ? key : undefined
  }

  function* put(project: number, key: WantedKey, action: AuditAction, { by, at }: Deed, detail: Record<string, unknown> = {}): Asking<KeyRecord> {
    const { kind, name, scopes } = key
    const id = (yield* cell<number>(insert, { ...key, project, at, value: kind === 'write' ? key.value : null, scopes: scopes.join(' ') })) as number
    yield* writeAudit(project, { at, actor: by, action, subject: String(id), detail: { kind, name, scopes, ...detail } })
    return (yield* get(project, id)) as KeyRecord
  }

  function* rotate(...[project, old, key, until, deed]: Parameters<KeyStore['rotate']>): Asking<KeyRecord | undefined> {
    if (!(yield* working(project, old, deed.at))) return undefined
    yield* run(expire, { until, id: old })
    return yield* put(project, key, 'key.rotated', deed, { replaces: String(old), until })
  }

  function* revoke(...[project, id, { by, at }]: Parameters<KeyStore['revoke']>): Asking<KeyRecord | undefined> {
    if (!(yield* working(project, id, at))) return undefined
    yield* run(end, { at, id })
    yield* writeAudit(project, { at, actor: by, action: 'key.revoked', subject: String(id), detail: {} })
    return yield* get(project, id)
  }

  return {
    list: async (project) => (await read(() => rows<Row>(all, { project }))).map(recordOf),
    add: (project, key, deed) => write(() => put(project, key, 'key.created', deed)),
    rotate: (...wanted) => write(() => rotate(...wanted)),
    revoke: (...wanted) => write(() => revoke(...wanted)),
    markUsed: (id, at) => write(() => run(use, { at, id })),
  }
}

function recordOf({ kind, scopes, ...row }: Row): KeyRecord {
  return { ...row, kind, scopes: kind === 'secret' ? (scopes.split(' ') as Permission[]) : [] }
}
