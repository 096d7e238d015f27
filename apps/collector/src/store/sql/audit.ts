import type { ActorKind, AuditAction } from '@milepost/contract'
import type { AuditEntry, AuditLog, AuditQuestion, AuditRecord } from '../audit.ts'
import type { Listed } from '../reports/reports.ts'
import { type Asking, rows, run } from './asking.ts'
import type { Database } from './database.ts'
import { listed } from './page.ts'

const insert = `
  insert into audit (project, at, actor_kind, actor, actor_name, action, subject, detail)
  values (@project, @at, @kind, @id, @name, @action, @subject, @detail)`

/** For the transaction of the change that it tells of. */
export function writeAudit(project: number | null, { at, actor, action, subject, detail }: AuditEntry): Asking<void> {
  return run(insert, { project, at, ...actor, action, subject, detail: JSON.stringify(detail) })
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

const columns = 'a.id, a.at, a.actor_kind as "actorKind", a.actor, a.actor_name as "actorName", a.action, a.subject, a.detail'
const all = `
  select ${columns} from audit a
  where a.id < @before and (a.project = @project or (a.project is null and exists (
    select 1 from project_user m where m.project = @project and m."user" = a.actor)))
  order by a.id desc limit @limit + 1`
const ofSubject = `
  select ${columns} from audit a where a.project = @project and a.subject = @subject and a.id < @before order by a.id desc limit @limit + 1`

export function* readAudit(project: number, { subject, after, limit }: AuditQuestion): Asking<Listed<AuditRecord>> {
  const bound = { project, subject, before: after ? Number(after.id) : Number.MAX_SAFE_INTEGER, limit }
  const found = yield* rows<Row>(subject === null ? all : ofSubject, bound)
  return listed(found.map(recordOf), limit, ({ at, id }) => ({ at, id: String(id) }))
}

export function createAuditLog(database: Database): AuditLog {
  return {
    append: (project, entry) => database.write(() => writeAudit(project, entry)),
    list: (project, question) => database.read(() => readAudit(project, question)),
  }
}

function recordOf({ actorKind, actor, actorName, detail, ...row }: Row): AuditRecord {
  return { ...row, actor: { kind: actorKind, id: actor, name: actorName }, detail: JSON.parse(detail) as Record<string, unknown> }
}
