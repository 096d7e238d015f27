import { messageTypes } from '@milepost/contract'
import type { AgingMessage, Trimming } from '../trimming.ts'
import { type Asking, cell, column, rows, run } from './asking.ts'
import { writeAudit } from './audit.ts'
import type { Database } from './database.ts'

const nameOf = (project: number, kind: string) => `trimmed ${project} ${kind}`
const put = 'insert into installation (name, value) values (@name, @value) on conflict (name) do update set value = excluded.value'

export function createTrimming(database: Database): Trimming {
  const { read, write, dialect } = database
  const piece = `
    select m.seq, m.received_at as "receivedAt", m.type, n.name as event, m.body
    from message m left join event_name n on n.id = m.event
    where m.seq > @seq and ${dialect.apart('m.project')} = @project order by m.seq limit @limit`
  const answers = (['answer', 'withdrawn_answer'] as const).map((table) => `
    update ${table} set text = case when type = 'text' then '' else null end, page = null, fields = null
    where project = @project and (generation, submission, question) in (
      select a.generation, a.submission, a.question from ${table} a
      where a.project = @project and a.at < @before and (coalesce(a.text, '') <> '' or a.page is not null or a.fields is not null) limit @limit
    ) returning 1`)
  const told = `select m.seq from webhook_message m where m.project = @project and m.at < @before and m.type in ('answer.received', 'alert.raised') order by m.seq limit @limit`

  function* trim(...[project, kind, bodies, position]: Parameters<Trimming['trim']>): Asking<void> {
    for (const { seq, body } of bodies) yield* run('update message set body = @body where project = @project and seq = @seq', { project, seq, body })
    yield* run(put, { name: nameOf(project, kind), value: String(position) })
  }

  function* scrub(project: number, before: number, limit: number): Asking<{ answers: number; told: number }> {
    const bound = { project, before, limit }
    const changed: unknown[] = []
    for (const each of answers) changed.push(...(yield* column(each, bound)))
    const gone = JSON.stringify((yield* column<number>(told, bound)).map(String))
    const isGone = (name: string) => `cast(${name} as text) in (select gone.value from ${dialect.texts('@gone', 'gone')})`
    yield* run(`delete from webhook_attempt where delivery in (select d.id from webhook_delivery d where d.project = @project and ${isGone('d.message')})`, { project, gone })
    yield* run(`delete from webhook_delivery where project = @project and ${isGone('message')}`, { project, gone })
    const messages = yield* column(`delete from webhook_message where project = @project and ${isGone('seq')} returning seq`, { project, gone })
    return { answers: changed.length, told: messages.length }
  }

  return {
    position: async (project, kind) => Number((await read(() => cell<string>('select value from installation where name = @name', { name: nameOf(project, kind) }))) ?? 0),
    async after(project, seq, limit) {
      const found = await read(() => rows<Omit<AgingMessage, 'type'> & { type: number }>(piece, { project, seq, limit }))
      return found.map(({ type, ...message }) => ({ ...message, type: messageTypes[type] ?? 'track' }))
    },
    trim: (...all) => write(() => trim(...all)),
    scrub: (...all) => write(() => scrub(...all)),
    note: (project, counts, { by, at }) => write(() => writeAudit(project, { at, actor: by, action: 'retention.applied', subject: null, detail: counts })),
    wipe: () => database.wipe(),
  }
}
