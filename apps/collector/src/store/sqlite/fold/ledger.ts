import type { Unit } from '@milepost/contract'
import type { Span } from '@milepost/metrics'
import type { AccountRow, FactsDocument, Identity, IdentityLink, Ledger, Submission } from '../../fold.ts'
import { answerOf, type AnswerRow, answersOf } from '../../sql/fold/answers-of.ts'
import type { Sqlite } from '../connect.ts'
import { createCommit } from './commit.ts'
import { createCountedRows } from './counted.ts'
import { createPersonRows } from './person-rows.ts'

interface SpanRow {
  stage: string
  enteredAt: number
  leftAt: number | null
  holding: string
}

/** The rows of one generation. Every statement is bound to it. */
export function createLedger(db: Sqlite, project: number, generation: number): Ledger {
  const select = (columns: string, table: string, where: string) =>
    db.prepare(`select ${columns} from ${table} where project = ${project} and generation = ${generation} and ${where}`)
  const identity = 'id, kind, value, person'
  const account = 'id, key, name, people, first_at as firstAt, last_at as lastAt, events, traits, facts'
  const lastId = (table: string) => select('coalesce(max(id), 0)', table, 'true').pluck()

  const lastIdentity = lastId('identity')
  const lastAccount = lastId('account')
  const findIdentity = select(identity, 'identity', 'kind = ? and value = ?')
  const getIdentity = select(identity, 'identity', 'id = ?')
  const identitiesOf = select('id', 'identity', 'person = ?').pluck()
  const linksFrom = select('identity, user, at, message_id as messageId', 'identity_link', 'identity = ?')
  const linksTo = select('identity', 'identity_link', 'user = ?').pluck()
  const documentsOf = select('identity, account, joined_at as joinedAt, joined_id as joinedId, events, trust, facts', 'facts_document', 'identity = ?')
  const findAccount = select(account, 'account', 'key = ?')
  const getAccount = select(account, 'account', 'id = ?')
  // Named, since the planner would sooner walk the whole primary key, which covers the two columns.
  const identitiesIn = select('identity', 'facts_document indexed by facts_document_account', 'account = ?').pluck()
  const findCurrent = select('account', 'person', 'id = ?')
  const peopleOf = select('id', 'person', 'account = ?').pluck()
  const historyOf = select('stage, entered_at as enteredAt, left_at as leftAt, holding', 'stage_span', 'model = ? and subject = ? order by entered_at')
  const answers = db.prepare(answersOf(`project = ${project} and generation = ${generation} and submission = @submission`))
  const findSubmission = select(
    'submission, survey, identity, first_at as firstAt, submitted_at as submittedAt, left_at as leftAt, left_question as leftQuestion, questions, questions_at as questionsAt',
    'submission',
    'submission = ?',
  )
  // Named, since for `distinct` the planner would sooner walk all answers in the order of their key.
  const submissionsOfIdentity = select('distinct submission', 'answer indexed by answer_identity', 'identity = ?').pluck()
  const submissionsOfAccount = select('distinct submission', 'answer indexed by answer_account', 'account = ?').pluck()
  const counted = createCountedRows(db, project, generation)
  const personRows = createPersonRows(db, project, generation)
  const due = select('unit, subject', 'wake_up', 'at <= ? order by at, unit, subject limit ?')

  const parsed = <Row extends { facts: unknown }>(row: Row): Row => ({ ...row, facts: JSON.parse(row.facts as string) as unknown })

  return {
    lastIds: async () => ({ identity: lastIdentity.get() as number, account: lastAccount.get() as number }),
    findIdentity: async (kind, value) => findIdentity.get(kind, value) as Identity | undefined,
    getIdentity: async (id) => getIdentity.get(id) as Identity,
    identitiesOf: async (person) => identitiesOf.all(person) as number[],
    linksFrom: async (id) => linksFrom.all(id) as IdentityLink[],
    linksTo: async (user) => linksTo.all(user) as number[],
    documentsOf: async (id) => (documentsOf.all(id) as FactsDocument[]).map(parsed),
    async findAccount(key) {
      const row = findAccount.get(key) as AccountRow | undefined
      return row && parsed(row)
    },
    getAccount: async (id) => parsed(getAccount.get(id) as AccountRow),
    identitiesIn: async (id) => identitiesIn.all(id) as number[],
    findCurrent: async (person) => (findCurrent.get(person) ?? { account: undefined }) as { account: number | null | undefined },
    findPersonRows: async (person) => personRows(person),
    peopleOf: async (id) => peopleOf.all(id) as number[],
    historyOf: async (model, subject) => (historyOf.all(model, subject) as SpanRow[]).map(spanOf),
    answersOfSubmission: async (submission) => (answers.all({ submission }) as AnswerRow[]).map(answerOf),
    findSubmission: async (submission) => findSubmission.get(submission) as Submission | undefined,
    submissionsOfIdentity: async (id) => submissionsOfIdentity.all(id) as string[],
    submissionsOfAccount: async (id) => submissionsOfAccount.all(id) as string[],
    findActivity: async (unit, subject) => counted.findActivity(unit, subject),
    revenueOf: async (account) => counted.revenueOf(account),
    due: async (until, limit) => due.all(until, limit) as { unit: Unit; subject: number }[],
    commit: createCommit(db, project, generation),
  }
}

function spanOf({ stage, enteredAt, leftAt, holding }: SpanRow): Span {
  return { stage: stage || null, enteredAt, leftAt, holding: JSON.parse(holding) as string[] }
}
