import type { ActorKind, AuditAction } from '@milepost/contract'
import type { AuditEntry, AuditLog, AuditQuestion, AuditRecord } from '../../audit.ts'
import type { Listed } from '../../reports/reports.ts'
import type { Sqlite } from '../connect.ts'
import { listed } from '../../sql/page.ts'

/** Writes one entry; for the transaction of the change that it tells of. */
export function prepareAudit(db: Sqlite): (project: number | null, entry: AuditEntry) => void {
  const insert = db.prepare(`
    insert into audit (project, at, actor_kind, actor, actor_name, action, subject, detail) values (?, ?, ?, ?, ?, ?, ?, ?)`)
  return (project, { at, actor, action, subject, detail }) =>
    void insert.run(project, at, actor.kind, actor.id, actor.name, action, subject, JSON.stringify(detail))
}

interface Row {
  id: number
  at: number
  actorKind: ActorKind
  actor: string
  actorName: string
  action: AuditAction
  subject: string | null
  detail: string
}

const columns = 'a.id, a.at, a.actor_kind as actorKind, a.actor, a.actor_name as actorName, a.action, a.subject, a.detail'

/** For a read that has a transaction of its own. */
export function readAudit(db: Sqlite) {
  const all = db.prepare(`
    select ${columns} from audit a
    where a.id < @before and (a.project = @project or (a.project is null and exists (
      select 1 from project_user m where m.project = @project and m.user = a.actor)))
    order by a.id desc limit @limit + 1`)
  const ofSubject = db.prepare(`
    select ${columns} from audit a where a.project = @project and a.subject = @subject and a.id < @before order by a.id desc limit @limit + 1`)

  return (project: number, { subject, after, limit }: AuditQuestion): Listed<AuditRecord> => {
    const bound = { project, before: after ? Number(after.id) : Number.MAX_SAFE_INTEGER, limit }
    const rows = (subject === null ? all.all(bound) : ofSubject.all({ ...bound, subject })) as Row[]
    return listed(rows.map(recordOf), limit, ({ at, id }) => ({ at, id: String(id) }))
  }
}

export function createAuditLog(db: Sqlite): AuditLog {
  const write = prepareAudit(db)
  const list = readAudit(db)
  return {
    async append(project, entry) {
      write(project, entry)
    },
    list: async (project, question) => list(project, question),
  }
}

function recordOf({ actorKind, actor, actorName, detail, ...row }: Row): AuditRecord {
  return { ...row, actor: { kind: actorKind, id: actor, name: actorName }, detail: JSON.parse(detail) as Record<string, unknown> }
}
