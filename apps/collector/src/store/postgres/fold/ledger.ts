import type { Unit } from '@milepost/contract'
import type { RevenueChange, Span } from '@milepost/metrics'
import type pg from 'pg'
import type { AccountRow, FactsDocument, Identity, IdentityLink, Ledger, Submission } from '../../fold.ts'
import { answerOf, type AnswerRow, answersOf } from '../../sql/fold/answers-of.ts'
import { unpackDays } from '../../sql/packed-days.ts'
import { createCommit } from './commit.ts'

type Row<Of, Json extends keyof Of> = Omit<Of, Json> & Record<Json, string>

/** The rows of one generation. Every statement is bound to it. */
export function createLedger(client: pg.ClientBase, project: number, generation: number): Ledger {
  let statements = 0

  const select = <Found extends object>(columns: string, table: string, where: string) => {
    const name = `ledger-${table}-${++statements}`
    const text = `select ${columns} from ${table} where project = $1 and generation = $2 and ${where}`
    return async (...values: (string | number)[]): Promise<Found[]> => (await client.query<Found>({ name, text, values: [project, generation, ...values] })).rows
  }
  const cells = <Cell>(column: string, table: string, where: string) => {
    const rows = select<{ cell: Cell }>(`${column} as cell`, table, where)
    return async (...values: (string | number)[]): Promise<Cell[]> => (await rows(...values)).map(({ cell }) => cell)
  }

  const account = 'id, key, name, people, first_at as "firstAt", last_at as "lastAt", events, traits, facts'
  const lastIdentity = cells<number>('coalesce(max(id), 0)', 'identity', 'true')
  const lastAccount = cells<number>('coalesce(max(id), 0)', 'account', 'true')
  const findIdentity = select<Identity>('id, kind, value, person', 'identity', 'kind = $3 and value = $4')
  const getIdentity = select<Identity>('id, kind, value, person', 'identity', 'id = $3')
  const identitiesOf = cells<number>('id', 'identity', 'person = $3')
  const linksFrom = select<IdentityLink>('identity, "user", at, message_id as "messageId"', 'identity_link', 'identity = $3')
  const linksTo = cells<number>('identity', 'identity_link', '"user" = $3')
  const documentsOf = select<Row<FactsDocument, 'facts'>>(
    'identity, account, joined_at as "joinedAt", joined_id as "joinedId", events, trust, facts',
    'facts_document',
    'identity = $3',
  )
  const findAccount = select<Row<AccountRow, 'facts'>>(account, 'account', 'key = $3')
  const getAccount = select<Row<AccountRow, 'facts'>>(account, 'account', 'id = $3')
  const identitiesIn = cells<number>('identity', 'facts_document', 'account = $3')
  const findCurrent = select<{ account: number | null }>('account', 'person', 'id = $3')
  const peopleOf = cells<number>('id', 'person', 'account = $3')
  const historyOf = select<Row<Span, 'holding'>>(
    `nullif(stage, '') as stage, entered_at as "enteredAt", left_at as "leftAt", holding`,
    'stage_span',
    'model = $3 and subject = $4 order by entered_at',
  )
  const answers = { name: 'ledger-answers', text: answersOf('project = $1 and generation = $2 and submission = $3') }
  const findSubmission = select<Submission>(
    'submission, survey, identity, first_at as "firstAt", submitted_at as "submittedAt", left_at as "leftAt", left_question as "leftQuestion", questions, questions_at as "questionsAt"',
    'submission',
    'submission = $3',
  )
  const submissionsOfIdentity = cells<string>('distinct submission', 'answer', 'identity = $3')
  const submissionsOfAccount = cells<string>('distinct submission', 'answer', 'account = $3')
  const findActivity = select<{ startDay: number; days: string }>('start_day as "startDay", days', 'activity', 'unit = $3 and subject = $4')
  const revenueOf = select<RevenueChange>('at, mrr', 'revenue_change', 'account = $3 order by at')
  const due = select<{ unit: Unit; subject: number }>('unit, subject', 'wake_up', 'at <= $3 order by at, unit, subject limit $4')

  const parsed = <Of extends { facts: unknown }>(row: Row<Of, 'facts'>): Of => ({ ...row, facts: JSON.parse(row.facts) as unknown }) as unknown as Of

  return {
    lastIds: async () => ({ identity: (await lastIdentity())[0] ?? 0, account: (await lastAccount())[0] ?? 0 }),
    findIdentity: async (kind, value) => (await findIdentity(kind, value.replaceAll('\0', '\u{FFFD}')))[0],
    getIdentity: async (id) => (await getIdentity(id))[0] as Identity,
    identitiesOf,
    linksFrom,
    linksTo,
    documentsOf: async (id) => (await documentsOf(id)).map((row) => parsed<FactsDocument>(row)),
    async findAccount(key) {
      const [row] = await findAccount(key.replaceAll('\0', '\u{FFFD}'))
      return row && parsed<AccountRow>(row)
    },
    getAccount: async (id) => parsed<AccountRow>((await getAccount(id))[0] as Row<AccountRow, 'facts'>),
    identitiesIn,
    findCurrent: async (person) => (await findCurrent(person))[0] ?? { account: undefined },
    peopleOf,
    historyOf: async (model, subject) => (await historyOf(model, subject)).map((row) => ({ ...row, holding: JSON.parse(row.holding) as string[] })),
    answersOfSubmission: async (submission) =>
      (await client.query<AnswerRow>({ ...answers, values: [project, generation, submission.replaceAll('\0', '\u{FFFD}')] })).rows.map(answerOf),
    findSubmission: async (submission) => (await findSubmission(submission.replaceAll('\0', '\u{FFFD}')))[0],
    submissionsOfIdentity,
    submissionsOfAccount,
    async findActivity(unit, subject) {
      const [row] = await findActivity(unit, subject)
      return { activity: row ? { startDay: row.startDay, days: unpackDays(row.days) } : null }
    },
    revenueOf,
    due,
    commit: createCommit(client, project, generation),
  }
}
