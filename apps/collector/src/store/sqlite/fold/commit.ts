import type { Unit } from '@milepost/contract'
import { type FoldChanges, FoldMoved, type PersonChanges, type SubjectRows, type Watermark } from '../../fold.ts'
import type { Sqlite } from '../connect.ts'
import { createCountedRows } from './counted.ts'
import { createCounters } from './counters.ts'
import { derivedTables } from './derived-tables.ts'

/** Writes changed rows and the watermark in one transaction. All computing is done before, so that ingest hardly waits. */
export function createCommit(db: Sqlite, project: number, generation: number) {
  const of = `project = ${project} and generation = ${generation}`
  /** Updates in place what stands: a row that is replaced would be taken out of each of its indexes and put in again. */
  const put = (table: string, columns: string) => {
    const names = columns.split(', ')
    const key = derivedTables.find(({ name }) => name === table)?.key.split(', ') ?? []
    const sets = names.filter((name) => !key.includes(name)).map((name) => `${name} = excluded.${name}`)
    return db.prepare(`
      insert into ${table} (project, generation, ${columns}) values (${project}, ${generation}, ${names.map(() => '?').join(', ')})
      on conflict (${key.join(', ')}) do ${sets.length > 0 ? `update set ${sets.join(', ')}` : 'nothing'}`)
  }
  const remove = (table: string, where: string) => db.prepare(`delete from ${table} where ${of} and ${where}`)

  const putIdentity = put('identity', 'id, kind, value, person')
  const putLink = put('identity_link', 'identity, user, at, message_id')
  const putDocument = put('facts_document', 'identity, account, joined_at, joined_id, events, facts')
  const putTimeline = put('timeline', 'identity, at, seq')
  const putPerson = put('person', 'id, key, name, identified, account, first_at, last_at, events, traits')
  const putAccount = put('account', 'id, key, name, people, first_at, last_at, events, traits, facts')
  const putMembership = put('membership', 'account, person, first_at, last_at, current')
  const putProgress = put('progress', 'experience, person, first_seen_at, last_seen_at, dismissed_at, completed_at')
  const putExposure = put('exposure', 'experience, person, at')
  const putTask = put('task_progress', 'experience, task, person, at')
  const putReach = put('milestone_reach', 'milestone, subject, at')
  const putSpan = put('stage_span', 'model, subject, entered_at, left_at, stage, holding')
  const putWakeUp = put('wake_up', 'unit, subject, at')
  const putAnswer = put(
    'answer',
    'submission, question, survey, type, score, text, choices, at, message_id, first_at, identity, named_account, person, account, stage, device, language',
  )
  const removePerson = remove('person', 'id = ?')
  const removeParts = {
    // Named: the planner would sooner walk the whole primary key, of which the person is not the beginning.
    memberships: remove('membership indexed by membership_person', 'person = ?'),
    progress: remove('progress indexed by progress_person', 'person = ?'),
    exposures: remove('exposure indexed by exposure_person', 'person = ?'),
    tasks: remove('task_progress indexed by task_progress_person', 'person = ?'),
  }
  const removeReach = remove('milestone_reach', 'milestone = ? and subject = ?')
  const removeSpans = remove('stage_span', 'model = ? and subject = ?')
  const removeWakeUp = remove('wake_up', 'unit = ? and subject = ?')
  const counted = createCountedRows(db, project, generation)
  const counters = createCounters(db, project, generation)
  const move = db.prepare(`
    update fold set seq = @seq, as_of = coalesce(@asOf, as_of), messages = messages + @messages,
      last_message_at = nullif(max(coalesce(last_message_at, 0), @lastAt), 0)
    where ${of} and seq = @from and state <> 'retired'`)

  function writePerson(changes: PersonChanges) {
    const { id, key, name, identified, account, firstAt, lastAt, events, traits } = changes.person
    putPerson.run(id, key, name, identified ? 1 : 0, account, firstAt, lastAt, events, traits)
    const rowsOf = <Part extends keyof typeof removeParts>(part: Part): PersonChanges[Part]['rows'] => {
      if (changes[part].isAll) removeParts[part].run(id)
      return changes[part].rows
    }
    for (const row of rowsOf('memberships')) putMembership.run(row.account, id, row.firstAt, row.lastAt, row.current ? 1 : 0)
    for (const row of rowsOf('progress')) putProgress.run(row.experience, id, row.firstSeenAt, row.lastSeenAt, row.dismissedAt, row.completedAt)
    for (const row of rowsOf('exposures')) putExposure.run(row.experience, id, row.at)
    for (const row of rowsOf('tasks')) putTask.run(row.experience, row.task, id, row.at)
  }

  function writeSubject(unit: Unit, id: number, { milestones, histories, wakeAt }: SubjectRows) {
    for (const [milestone, at] of Object.entries(milestones)) putReach.run(milestone, id, at)
    for (const [model, spans] of Object.entries(histories)) {
      removeSpans.run(model, id)
      for (const { enteredAt, leftAt, stage, holding } of spans) putSpan.run(model, id, enteredAt, leftAt, stage ?? '', JSON.stringify(holding))
    }
    if (wakeAt === null) removeWakeUp.run(unit, id)
    else putWakeUp.run(unit, id, wakeAt)
  }

  function write(changes: FoldChanges, facts: FactsTexts, from: number, { seq, asOf }: Watermark) {
    const lastAt = changes.timeline.reduce((last, { at }) => Math.max(last, at), 0)
    const moved = move.run({ seq, asOf: asOf ?? null, messages: changes.timeline.length, lastAt, from })
    if (moved.changes === 0) throw new FoldMoved(`generation ${generation} of project ${project} is no longer at ${from}`)
    for (const { id, kind, value, person } of changes.identities) putIdentity.run(id, kind, value, person)
    for (const { identity, user, at, messageId } of changes.links) putLink.run(identity, user, at, messageId)
    changes.documents.forEach(({ identity, account, joinedAt, joinedId, events }, i) => {
      putDocument.run(identity, account, joinedAt, joinedId, events, facts.documents[i])
    })
    for (const { identity, at, seq } of changes.timeline) putTimeline.run(identity, at, seq)
    for (const id of changes.removedPeople) for (const statement of [removePerson, ...Object.values(removeParts)]) statement.run(id)
    for (const rows of changes.people) writePerson(rows)
    changes.accounts.forEach(({ id, key, name, people, firstAt, lastAt, events, traits }, i) => {
      putAccount.run(id, key, name, people, firstAt, lastAt, events, traits, facts.accounts[i])
    })
    for (const { unit, id, derived } of changes.removedSubjects) {
      for (const milestone of derived.milestones) removeReach.run(milestone, id)
      for (const model of derived.models) removeSpans.run(model, id)
      removeWakeUp.run(unit, id)
    }
    for (const { unit, id, rows, unreached } of changes.subjects) {
      for (const milestone of unreached) removeReach.run(milestone, id)
      writeSubject(unit, id, rows)
    }
    counters.add(changes.counters)
    counted.write(changes)
    for (const each of changes.answers) {
      const { submission, question, survey, type, score, text, choices, at, messageId, firstAt, identity, namedAccount, person, account, stage, device, language } = each
      const chosen = choices === null ? null : JSON.stringify(choices)
      putAnswer.run(submission, question, survey, type, score, text, chosen, at, messageId, firstAt, identity, namedAccount, person, account, stage, device, language)
    }
  }

  const run = db.transaction(write)
  return async (changes: FoldChanges, from: number, to: Watermark): Promise<void> => {
    const textOf = ({ facts }: { facts: unknown }) => JSON.stringify(facts)
    const facts = { documents: changes.documents.map(textOf), accounts: changes.accounts.map(textOf) }
    run.immediate(changes, facts, from, to)
  }
}

/** Made before the transaction begins. */
interface FactsTexts {
  documents: string[]
  accounts: string[]
}
