import type { AuditAction, Permission } from '@milepost/contract'
import type { Deed } from '../../feedback.ts'
import type { KeyRecord, KeyStore, WantedKey } from '../../keys.ts'
import { prepareAudit } from '../audit/audit.ts'
import type { Sqlite } from '../connect.ts'

const columns =
  'id, kind, name, prefix, value, scopes, created_at as createdAt, last_used_at as lastUsedAt, expires_at as expiresAt, revoked_at as revokedAt'
type Row = Omit<KeyRecord, 'scopes'> & { scopes: string }

export function createKeyStore(db: Sqlite): KeyStore {
  const audit = prepareAudit(db)
  const all = db.prepare(`select ${columns} from api_key where project = ? order by id desc`)
  const find = db.prepare(`select ${columns} from api_key where project = ? and id = ?`)
  const insert = db.prepare('insert into api_key (project, kind, name, hash, prefix, value, scopes, created_at) values (?, ?, ?, ?, ?, ?, ?, ?)')
  const expire = db.prepare('update api_key set expires_at = ? where id = ?')
  const end = db.prepare('update api_key set revoked_at = ? where id = ?')
  const use = db.prepare('update api_key set last_used_at = ? where id = ?')

  const get = (project: number, id: number): KeyRecord | undefined => {
    const row = find.get(project, id) as Row | undefined
    return row && recordOf(row)
  }
  const working = (project: number, id: number, at: number) => {
    const key = get(project, id)
    return key && key.revokedAt === null && (key.expiresAt ?? Infinity) > at ? key : undefined
  }
  function put(project: number, key: WantedKey, action: AuditAction, { by, at }: Deed, detail: Record<string, unknown> = {}): KeyRecord {
    const { kind, name, hash, prefix, value, scopes } = key
    const { lastInsertRowid } = insert.run(project, kind, name, hash, prefix, kind === 'write' ? value : null, scopes.join(' '), at)
    const id = Number(lastInsertRowid)
    audit(project, { at, actor: by, action, subject: String(id), detail: { kind, name, scopes, ...detail } })
    return get(project, id) as KeyRecord
  }

  const add = db.transaction((...[project, key, deed]: Parameters<KeyStore['add']>) => put(project, key, 'key.created', deed))
  const rotate = db.transaction((...[project, old, key, until, deed]: Parameters<KeyStore['rotate']>) => {
    if (!working(project, old, deed.at)) return undefined
    expire.run(until, old)
    return put(project, key, 'key.rotated', deed, { replaces: String(old), until })
  })
  const revoke = db.transaction((...[project, id, { by, at }]: Parameters<KeyStore['revoke']>) => {
    if (!working(project, id, at)) return undefined
    end.run(at, id)
    audit(project, { at, actor: by, action: 'key.revoked', subject: String(id), detail: {} })
    return get(project, id)
  })

  return {
    list: async (project) => (all.all(project) as Row[]).map(recordOf),
    add: async (...wanted) => add.immediate(...wanted),
    rotate: async (...wanted) => rotate.immediate(...wanted),
    revoke: async (...wanted) => revoke.immediate(...wanted),
    async markUsed(id, at) {
      use.run(at, id)
    },
  }
}

function recordOf({ kind, scopes, ...row }: Row): KeyRecord {
  return { ...row, kind, scopes: kind === 'secret' ? (scopes.split(' ') as Permission[]) : [] }
}
