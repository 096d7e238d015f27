import type { Unit } from '@milepost/contract'
import type { FoldChanges, PersonChanges, SubjectRows } from '../../fold.ts'
import { packDays } from '../packed-days.ts'
import type { DerivedTable } from './derived-tables.ts'

export type Cell = string | number | boolean | null

/** Rows of one table, as the named columns. */
export interface TableRows {
  table: DerivedTable
  columns: readonly string[]
  rows: Cell[][]
}

/** What a commit of the fold writes. First goes what is removed, wherever it stands. */
export interface Writes {
  /** Rows whose columns have these values. */
  removed: TableRows[]
  /** Rows that replace what stands under the same key. */
  put: TableRows[]
  /** Counters to add to those under the same key; a row that comes to nothing goes, so that equal counts are equal rows. */
  added: TableRows[]
}

/** What stands of a person in tables of its own. */
const parts = { memberships: 'membership', progress: 'progress', exposures: 'exposure', tasks: 'task_progress' } as const satisfies Record<
  Exclude<keyof PersonChanges, 'person'>,
  DerivedTable
>

/** Changes as rows of tables: pure, and done before any transaction begins. */
export function writesOf(changes: FoldChanges): Writes {
  const removed = createCollection()
  const put = createCollection()
  const added = createCollection()

  function writePerson({ person, ...all }: PersonChanges) {
    const { id } = person
    put('person', columnsOf(person, personColumns))
    for (const part of Object.keys(parts) as (keyof typeof parts)[]) if (all[part].isAll) removed(parts[part], { person: id })
    for (const row of all.memberships.rows) put('membership', { account: row.account, person: id, first_at: row.firstAt, last_at: row.lastAt, current: row.current })
    for (const row of all.progress.rows) put('progress', { person: id, ...columnsOf(row, progressColumns) })
    for (const row of all.exposures.rows) put('exposure', { experience: row.experience, person: id, at: row.at })
    for (const row of all.tasks.rows) put('task_progress', { experience: row.experience, task: row.task, person: id, at: row.at })
  }

  function writeSubject(unit: Unit, subject: number, { milestones, histories, wakeAt }: SubjectRows) {
    for (const [milestone, at] of Object.entries(milestones)) put('milestone_reach', { milestone, subject, at })
    for (const [model, spans] of Object.entries(histories)) {
      removed('stage_span', { model, subject })
      for (const { enteredAt, leftAt, stage, holding } of spans) {
        put('stage_span', { model, subject, entered_at: enteredAt, left_at: leftAt, stage: stage ?? '', holding: JSON.stringify(holding) })
      }
    }
    if (wakeAt === null) removed('wake_up', { unit, subject })
    else put('wake_up', { unit, subject, at: wakeAt })
  }

  for (const row of changes.identities) put('identity', { id: row.id, kind: row.kind, value: row.value, person: row.person })
  for (const row of changes.links) put('identity_link', { identity: row.identity, user: row.user, at: row.at, message_id: row.messageId })
  for (const { facts, ...row } of changes.documents) put('facts_document', { ...columnsOf(row, documentColumns), facts: JSON.stringify(facts) })
  put.rows('timeline', ['identity', 'at', 'seq'], changes.timeline)
  for (const id of changes.removedPeople) {
    removed('person', { id })
    for (const table of Object.values(parts)) removed(table, { person: id })
  }
  for (const person of changes.people) writePerson(person)
  for (const { facts, ...row } of changes.accounts) put('account', { ...columnsOf(row, accountColumns), facts: JSON.stringify(facts) })
  for (const { unit, id, derived } of changes.removedSubjects) {
    for (const milestone of derived.milestones) removed('milestone_reach', { milestone, subject: id })
    for (const model of derived.models) removed('stage_span', { model, subject: id })
    removed('wake_up', { unit, subject: id })
  }
  for (const { unit, id, rows, unreached } of changes.subjects) {
    for (const milestone of unreached) removed('milestone_reach', { milestone, subject: id })
    writeSubject(unit, id, rows)
  }
  for (const { submission, question, withdrawn } of changes.movedAnswers) removed(withdrawn ? 'answer' : 'withdrawn_answer', { submission, question })
  for (const { choices: chosen, withdrawn, ...row } of changes.answers) {
    const choices = chosen === null ? null : JSON.stringify(chosen)
    if (withdrawn) put('withdrawn_answer', { ...columnsOf(row, saidColumns), choices })
    else put('answer', { ...columnsOf(row, answerColumns), choices })
  }
  for (const row of changes.submissions) put('submission', columnsOf(row, submissionColumns))
  for (const row of changes.showings) put('showing', { experience: row.experience, identity: row.identity })
  writeCounters(changes, added)
  writeCounted(changes, removed, put, added)
  return { removed: changes.isFirst ? [] : removed.all(), put: put.all(), added: added.all() }
}

function writeCounters({ counters }: FoldChanges, added: Collection) {
  for (const [model, { stages, moves }] of counters) {
    for (const { day, stage, entered, left } of stages) added('stage_day', { model, day, stage: stage ?? '', entered, left })
    for (const { day, from, to, moves: count } of moves) added('stage_move', { model, day, from_stage: from ?? '', to_stage: to ?? '', count })
  }
}

function writeCounted({ counted, purchases }: FoldChanges, removed: Collection, put: Collection, added: Collection) {
  for (const { unit, subject, activity } of counted.activities) {
    if (activity === null) removed('activity', { unit, subject })
    else put('activity', { unit, subject, start_day: activity.startDay, days: packDays(activity.days) })
  }
  for (const { account, changes } of counted.revenues) {
    removed('revenue_change', { account })
    for (const { at, mrr } of changes) put('revenue_change', { account, at, mrr })
  }
  for (const { month, kind, accounts, amount } of counted.revenueMoves) added('revenue_move', { month, kind, accounts, amount })
  for (const { unit, bucket, counts } of counted.cohorts) {
    for (const { cohort, column, started, active, last } of counts) added('cohort_count', { unit, bucket, cohort, column, started, active, last })
  }
  for (const { day, currency, orders, refunds, amount, unpriced } of purchases) added('purchase_day', { day, currency, orders, refunds, amount, unpriced })
}

/** Columns by the field they keep. */
const personColumns = { id: 'id', key: 'key', name: 'name', identified: 'identified', account: 'account', firstAt: 'first_at', lastAt: 'last_at', events: 'events', traits: 'traits', trust: 'trust' } as const
const progressColumns = { experience: 'experience', firstSeenAt: 'first_seen_at', lastSeenAt: 'last_seen_at', dismissedAt: 'dismissed_at', completedAt: 'completed_at' } as const
const documentColumns = { identity: 'identity', account: 'account', joinedAt: 'joined_at', joinedId: 'joined_id', events: 'events', trust: 'trust' } as const
const accountColumns = { id: 'id', key: 'key', name: 'name', people: 'people', firstAt: 'first_at', lastAt: 'last_at', events: 'events', traits: 'traits' } as const
/** What a message says; the rest of an answer follows from the documents. */
const saidColumns = {
  submission: 'submission', question: 'question', survey: 'survey', type: 'type', score: 'score', text: 'text', at: 'at', messageId: 'message_id',
  firstAt: 'first_at', identity: 'identity', namedAccount: 'named_account', trust: 'trust', device: 'device', language: 'language', page: 'page', tookMs: 'took_ms', fields: 'fields',
} as const
const answerColumns = { ...saidColumns, person: 'person', account: 'account', stage: 'stage' } as const
const submissionColumns = { submission: 'submission', survey: 'survey', identity: 'identity', firstAt: 'first_at', submittedAt: 'submitted_at', leftAt: 'left_at', leftQuestion: 'left_question', questions: 'questions', questionsAt: 'questions_at' } as const

function columnsOf<Field extends string>(row: Record<NoInfer<Field>, Cell>, columns: Readonly<Record<Field, string>>): Record<string, Cell> {
  const cells: Record<string, Cell> = {}
  for (const field in columns) cells[columns[field]] = row[field]
  return cells
}

type Collection = ((table: DerivedTable, row: Record<string, Cell>) => void) & {
  /** The only ones of their table. */
  rows(table: DerivedTable, columns: readonly string[], rows: Cell[][]): void
  all(): TableRows[]
}

/** Rows by table and columns; each kind of row names its columns in one order. */
function createCollection(): Collection {
  const kinds = new Map<string, TableRows>()
  const add = (table: DerivedTable, row: Record<string, Cell>) => {
    const known = kinds.get(table)
    if (known) known.rows.push(Object.values(row))
    else kinds.set(table, { table, columns: Object.keys(row), rows: [Object.values(row)] })
  }
  return Object.assign(add, {
    rows: (table: DerivedTable, columns: readonly string[], rows: Cell[][]) => void (rows.length > 0 && kinds.set(table, { table, columns, rows })),
    all: () => [...kinds.values()],
  })
}
