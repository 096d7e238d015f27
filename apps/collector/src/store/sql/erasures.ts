import { randomBytes } from 'node:crypto'
import type { ErasedCounts, Erasure, Erasures, Held, PersonId } from '../erasures.ts'
import { type Asking, cell, column, first, rows, run } from './asking.ts'
import { writeAudit } from './audit.ts'
import type { Database } from './database.ts'
import { isOneOf } from './dialect.ts'
import { type Scope, scopeOf, within } from './scope.ts'

const keyName = 'erasure-key'
const versionName = 'erasures'
/** Names the newest erasure that was committed, which need not be the one with the highest id. `before` is for databases in which older versions erased without a mark. */
const findVersion = `select coalesce((select value from installation where name = @versionName), (select 'before' from erasure limit 1)) as version`
const putVersion = 'insert into installation (name, value) values (@versionName, @version) on conflict (name) do update set value = excluded.value'
const identityOf = `select i.id, i.person from identity i where ${within('i')} and i.kind = @kind and i.value = @value`
const ofPerson = `select i.kind, i.value from identity i where ${within('i')} and i.person = @person order by i.id`
/** Ids of browsers that were named with a user, and of which nothing else was heard. */
const named = `
  select a.kind, a.value from identity u
  join identity_link l on ${within('l')} and l."user" = u.id
  join identity a on ${within('a')} and a.id = l.identity and a.person = 0
  where ${within('u')} and u.person = @person order by a.id`
const folded = `select t.seq from timeline t where ${within('t')} and t.identity = @identity`
/** Messages of others in a browser that is, or was, the person's. */
const shared = `
  select t.seq from identity_link l join timeline t on ${within('t')} and t.identity = l."user"
  where ${within('l')} and l.identity = @identity`
const owns = `((@kind = 'u' and user_id = @value) or (@kind = 'a' and user_id is null and anonymous_id = @value))`
const submissionsBy = ['answer', 'withdrawn_answer'].map((table) => `select a.submission from ${table} a where ${within('a')} and a.identity = @identity`).join(' union ')
const watermark = 'select coalesce(max(seq), 0) from fold where project = @project and generation = @generation'

export function createErasures(database: Database): Erasures {
  const { dialect, read, ask, write } = database

  function* findIdentity(scope: Scope, { kind, value }: PersonId): Asking<{ id: number; person: number } | undefined> {
    return yield* first<{ id: number; person: number }>(identityOf, { ...scope, kind, value })
  }

  function* idsOf(project: number, id: PersonId): Asking<PersonId[]> {
    const scope = yield* scopeOf(project)
    const found = yield* findIdentity(scope, id)
    if (!found || found.person === 0) return [id]
    const of = { ...scope, person: found.person }
    const others = [...(yield* rows<PersonId>(ofPerson, of)), ...(yield* rows<PersonId>(named, of))]
    return [id, ...others.filter(({ kind, value }) => kind !== id.kind || value !== id.value)]
  }

  function* held(project: number, ids: readonly PersonId[]): Asking<Held> {
    const scope = yield* scopeOf(project)
    const messages: Record<string, unknown>[] = []
    const identities: number[] = []
    const people = new Set<number>()
    const message = `
      select m.seq, m.received_at as "receivedAt", m.occurred_at as "occurredAt", m.flags, m.type, e.name as event, m.user_id as "userId",
        m.anonymous_id as "anonymousId", m.group_id as "groupId", m.body
      from message m left join event_name e on e.id = m.event`
    for (const id of ids) {
      const identity = yield* findIdentity(scope, id)
      const bound = { ...scope, ...id, identity: identity?.id ?? 0 }
      if (identity) identities.push(identity.id)
      if (identity && identity.person !== 0) people.add(identity.person)
      if (identity) messages.push(...(yield* rows<Record<string, unknown>>(`${message} where m.project = @project and m.seq in (${folded}) order by m.seq`, bound)))
      messages.push(...(yield* rows<Record<string, unknown>>(`${message} where m.seq > (${watermark}) and m.project = @project and ${owns} order by m.seq`, bound)))
    }
    const derived: Held['derived'] = {}
    for (const [table, where] of derivedOf) {
      derived[table] = []
      for (const subject of where.by === 'identity' ? identities : people) {
        derived[table].push(...(yield* rows<Record<string, unknown>>(`select d.* from ${table} d where ${within('d')} and ${where.is}`, { ...scope, subject })))
      }
    }
    const submissions = yield* submissionsOf(scope, ids)
    const bound = { project, submissions: JSON.stringify(submissions) }
    const isTheirs = isOneOf(dialect, 'submission', '@submissions')
    return {
      identities: [...ids],
      messages,
      derived,
      feedback: yield* rows(`select submission, status, owner, due_at as "dueAt", closed_at as "closedAt" from feedback where project = @project and ${isTheirs}`, bound),
      replies: yield* rows(`select submission, at, author_name as author, text from feedback_reply where project = @project and ${isTheirs} order by id`, bound),
      notes: yield* rows(`select submission, at, author_name as author, text from feedback_note where project = @project and ${isTheirs} order by id`, bound),
    }
  }

  function* submissionsOf(scope: Scope, ids: readonly PersonId[]): Asking<string[]> {
    const all: string[] = []
    for (const id of ids) {
      const identity = yield* findIdentity(scope, id)
      if (identity) all.push(...(yield* column<string>(submissionsBy, { ...scope, identity: identity.id })))
    }
    return [...new Set(all)]
  }

  function* dropMessages(scope: Scope, ids: readonly PersonId[]): Asking<number> {
    let dropped = 0
    for (const id of ids) {
      const identity = (yield* findIdentity(scope, id))?.id ?? 0
      const bound = { ...scope, ...id, identity }
      if (identity) dropped += (yield* column(`delete from message where project = @project and seq in (${folded}) returning seq`, bound)).length
      dropped += (yield* column(`delete from message where seq > (${watermark}) and project = @project and ${owns} returning seq`, bound)).length
      if (id.kind === 'u') continue
      yield* run(`update message set anonymous_id = null where project = @project and anonymous_id = @value and seq in (${shared})`, bound)
      yield* run(`update message set anonymous_id = null where seq > (${watermark}) and project = @project and anonymous_id = @value`, bound)
    }
    return dropped
  }

  /** Deletes what the team wrote and what was sent to webhooks. Entries of the audit log stay, without their details. */
  function* dropHandling(project: number, submissions: readonly string[], ids: readonly PersonId[]): Asking<Pick<ErasedCounts, 'answers' | 'notes' | 'audit'>> {
    const bound = { project, submissions: JSON.stringify(submissions), people: JSON.stringify(ids.map(({ kind, value }) => `${kind}:${value}`)) }
    const isTheirs = isOneOf(dialect, 'submission', '@submissions')
    const notes = yield* column(`delete from feedback_note where project = @project and ${isTheirs} returning id`, bound)
    yield* run(`delete from feedback_reply where project = @project and ${isTheirs}`, bound)
    yield* run(`delete from feedback_tag where project = @project and ${isTheirs}`, bound)
    yield* run(`delete from feedback where project = @project and ${isTheirs}`, bound)
    const audit = yield* column(`update audit set subject = null, detail = '{}' where project = @project and ${isOneOf(dialect, 'subject', '@submissions')} returning id`, bound)
    const told = `select m.seq from webhook_message m where m.project = @project and ${isOneOf(dialect, 'm.person', '@people')}`
    yield* run(`delete from webhook_attempt where delivery in (select d.id from webhook_delivery d where d.message in (${told}))`, bound)
    yield* run(`delete from webhook_delivery where message in (${told})`, bound)
    yield* run(`delete from webhook_message where project = @project and ${isOneOf(dialect, 'person', '@people')}`, bound)
    return { answers: submissions.length, notes: notes.length, audit: audit.length }
  }

  /** The rows that are read are not those of any rules: they are made anew, and what is being made is begun anew. */
  function* makeAnew(project: number): Asking<void> {
    yield* run(`update fold set rules = '' where project = @project and state = 'live'`, { project })
    yield* run(`update fold set state = 'retired' where project = @project and state = 'building'`, { project })
  }

  function* begin(...[project, ids, hashes, { by, at }]: Parameters<Erasures['begin']>): Asking<Erasure> {
    const scope = yield* scopeOf(project)
    const submissions = yield* submissionsOf(scope, ids)
    const messages = yield* dropMessages(scope, ids)
    const counts: ErasedCounts = { identities: ids.length, messages, ...(yield* dropHandling(project, submissions, ids)) }
    const put = `insert into erasure (project, asked_at, counts) values (@project, @at, @counts) returning id`
    const id = (yield* cell<number>(put, { project, at, counts: JSON.stringify(counts) })) as number
    for (const hash of hashes) yield* run('insert into erased_id (project, hash, erasure) values (@project, @hash, @id) on conflict (project, hash) do nothing', { project, hash, id })
    yield* run(putVersion, { versionName, version: String(id) })
    yield* makeAnew(project)
    yield* writeAudit(project, { at, actor: by, action: 'person.erased', subject: String(id), detail: counts })
    return { id, askedAt: at, finishedAt: null, counts }
  }

  function* sweep(...[project, ids, erasure]: Parameters<Erasures['sweep']>): Asking<void> {
    const dropped = yield* dropMessages(yield* scopeOf(project), ids)
    if (dropped === 0) return
    yield* makeAnew(project)
    yield* run('update erasure set finished_at = null where id = @erasure', { erasure })
  }

  function* getKey(): Asking<string> {
    const value = randomBytes(32).toString('base64url')
    yield* run('insert into installation (name, value) values (@keyName, @value) on conflict (name) do nothing', { keyName, value })
    return (yield* cell<string>('select value from installation where name = @keyName', { keyName })) as string
  }

  function* list(project: number): Asking<Erasure[]> {
    const found = yield* rows<Omit<Erasure, 'counts'> & { counts: string }>(
      'select id, asked_at as "askedAt", finished_at as "finishedAt", counts from erasure where project = @project order by id desc', { project })
    return found.map((row) => ({ ...row, counts: JSON.parse(row.counts) as ErasedCounts }))
  }

  const among = `select e.hash from erased_id e where e.project = @project and ${isOneOf(dialect, 'e.hash', '@hashes')}`
  return {
    getKey: () => write(getKey),
    version: async () => (await ask(() => cell<string | null>(findVersion, { versionName }))) ?? undefined,
    among: async (project, hashes) => new Set(await ask(() => column<string>(among, { project, hashes: JSON.stringify(hashes) }))),
    idsOf: (...all) => read(() => idsOf(...all)),
    held: (...all) => read(() => held(...all)),
    begin: (...all) => write(() => begin(...all)),
    sweep: (...all) => write(() => sweep(...all)),
    list: (project) => read(() => list(project)),
    noteExport: (project, hash, { by, at }) => write(() => writeAudit(project, { at, actor: by, action: 'person.exported', subject: hash, detail: {} })),
  }
}

/** Derived tables that speak of a person, by its identities or by the person itself. */
const derivedOf = [
  ['facts_document', { by: 'identity', is: 'd.identity = @subject' }],
  ['identity_link', { by: 'identity', is: '(d.identity = @subject or d."user" = @subject)' }],
  ['answer', { by: 'identity', is: 'd.identity = @subject' }],
  ['withdrawn_answer', { by: 'identity', is: 'd.identity = @subject' }],
  ['submission', { by: 'identity', is: 'd.identity = @subject' }],
  ['person', { by: 'person', is: 'd.id = @subject' }],
  ['membership', { by: 'person', is: 'd.person = @subject' }],
  ['exposure', { by: 'person', is: 'd.person = @subject' }],
  ['progress', { by: 'person', is: 'd.person = @subject' }],
  ['task_progress', { by: 'person', is: 'd.person = @subject' }],
  ['activity', { by: 'person', is: `d.unit = 'person' and d.subject = @subject` }],
] as const satisfies readonly (readonly [string, { by: 'identity' | 'person'; is: string }])[]
