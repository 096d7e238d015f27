import { bandOf, feedbackStatuses, isScoreType } from '@milepost/contract'
import { changesShown, type FeedbackEntry, type FeedbackFilter, type FeedbackFound, type FeedbackListed, type FeedbackQuestion, type GivenAnswer } from '../../reports/feedback.ts'
import type { Named } from '../../reports/reports.ts'
import { type Note, untouched } from '../../feedback.ts'
import { readAudit } from '../audit/audit.ts'
import { isFeedback } from '../is-feedback.ts'
import type { Sqlite } from '../open.ts'
import { likePattern } from './like.ts'
import { listed } from './page.ts'
import { type Scope, within } from './scope.ts'

/**
 * One answer stands for its submission: of those that make it feedback, the newest. A plus before a column keeps its index out of it
 * (https://www.sqlite.org/optoverview.html#uplus): the few answers of one submission are found by their key, or the list would cost its square.
 */
export const isLead = `${isFeedback('a.')} and not exists (
  select 1 from answer b where ${within('b')} and b.submission = a.submission and ${isFeedback('b.')} and (+b.at, +b.question) > (a.at, a.question))`

const some = (condition: string) => `exists (select 1 from answer s where ${within('s')} and s.submission = a.submission and ${condition})`
const inRange = `exists (select 1 from json_each(@ranges) r
  where r.value ->> 'type' = s.type and s.score between r.value ->> 'from' and r.value ->> 'to')`

const filter = `
  and (@survey is null or a.survey = @survey)
  and (@stage is null or ifnull(a.stage, '') = @stage)
  and (@owner is null or ifnull(f.owner, '') = @owner)
  and (@tag is null or exists (select 1 from feedback_tag t where t.project = @project and t.submission = a.submission and t.tag = @tag))
  and (@type is null or ${some('+s.type = @type and s.score is not null')})
  and (@ranges is null or ${some(inRange)})
  and (@like is null or p.name like @like escape '\\' or c.name like @like escape '\\' or ${some(`s.text like @like escape '\\'`)})`

const source = `
  from answer a indexed by answer_feedback
  join person p on ${within('p')} and p.id = a.person
  left join account c on ${within('c')} and c.id = a.account
  left join feedback f on f.project = @project and f.submission = a.submission`

const columns = `
  a.submission, a.survey, a.at, a.stage, p.key as person, p.name as personName, p.identified, c.key as account, c.name as accountName,
  f.status, f.owner, u.email as ownerName, f.due_at as dueAt, f.closed_at as closedAt`

interface Row {
  submission: string
  survey: string
  at: number
  stage: string | null
  person: string
  personName: string
  identified: number
  account: string | null
  accountName: string | null
  status: FeedbackEntry['status'] | null
  owner: string | null
  ownerName: string | null
  dueAt: number | null
  closedAt: number | null
}

export function readFeedback(db: Sqlite) {
  const page = db.prepare(`
    select ${columns} ${source} left join user u on u.id = f.owner
    where ${within('a')} and ${isLead} and (a.at, a.submission) < (@beforeAt, @beforeId)
      and (@statuses is null or ifnull(f.status, 'new') in (select value from json_each(@statuses))) ${filter}
    order by a.at desc, a.submission desc limit @limit + 1`)
  const counts = db.prepare(`
    select ifnull(f.status, 'new') as status, count(*) as count ${source} where ${within('a')} and ${isLead} ${filter} group by 1`)
  const owners = db.prepare('select u.id, u.email as name from project_user m join user u on u.id = m.user where m.project = ? order by u.email')
  const tagsInUse = db.prepare('select distinct tag from feedback_tag where project = ? order by tag').pluck()
  const entryOf = createEntry(db)

  return (scope: Scope, question: FeedbackQuestion): FeedbackListed => {
    const bound = { ...scope, ...boundOf(question) }
    const rows = page.all({
      ...bound,
      statuses: question.statuses && JSON.stringify(question.statuses),
      beforeAt: question.after?.at ?? Number.MAX_SAFE_INTEGER,
      beforeId: question.after?.id ?? '',
      limit: question.limit,
    }) as Row[]
    const found = counts.all(bound) as { status: FeedbackEntry['status']; count: number }[]
    const countOf = (status: FeedbackEntry['status']) => found.find((each) => each.status === status)?.count ?? 0
    const { items, next } = listed(rows, question.limit, ({ at, submission }) => ({ at, id: submission }))
    return {
      items: items.map((row) => entryOf(scope, row).item),
      next,
      counts: Object.fromEntries(feedbackStatuses.map((status) => [status, countOf(status)])) as FeedbackListed['counts'],
      owners: owners.all(scope.project) as Named[],
      tags: tagsInUse.all(scope.project) as string[],
    }
  }
}

export function findFeedback(db: Sqlite) {
  const find = db.prepare(`
    select ${columns} ${source.replace('indexed by answer_feedback', '')} left join user u on u.id = f.owner
    where ${within('a')} and a.submission = @submission and (f.submission is not null or ${isFeedback('a.')})
    order by ${isFeedback('a.')} desc, a.at desc, a.question desc limit 1`)
  const notes = db.prepare('select id, at, author_name as author, text from feedback_note where project = ? and submission = ? order by id')
  const audit = readAudit(db)
  const entryOf = createEntry(db)

  return (scope: Scope, submission: string): FeedbackFound | null => {
    const row = find.get({ ...scope, submission }) as Row | undefined
    if (!row) return null
    const changes = audit(scope.project, { subject: submission, after: null, limit: changesShown })
    return { ...entryOf(scope, row), notes: notes.all(scope.project, submission) as Note[], changes: changes.items.reverse() }
  }
}

interface AnswerOfRow extends Omit<GivenAnswer, 'choices'> {
  choices: string | null
  firstAt: number
}

/** What is small and belongs to one item: its answers and its tags. */
function createEntry(db: Sqlite) {
  const answersOf = db.prepare(`
    select s.question, s.type, s.score, s.text, s.choices, s.at, s.first_at as firstAt from answer s
    where ${within('s')} and s.submission = @submission order by s.first_at, s.question`)
  const tagsOf = db.prepare('select tag from feedback_tag where project = ? and submission = ? order by tag').pluck()

  return (scope: Scope, row: Row): Pick<FeedbackFound, 'item' | 'answers' | 'askedAt'> => {
    const rows = answersOf.all({ ...scope, submission: row.submission }) as AnswerOfRow[]
    const { submission, survey, at, stage, dueAt, closedAt } = row
    const { type, score } = headOf(rows)
    return {
      item: {
        submission, survey, type, score, at, stage, dueAt, closedAt,
        texts: rows.flatMap(({ question, text }) => (text ? [{ question, text }] : [])),
        person: { id: row.person, name: row.personName, identified: row.identified === 1 },
        account: row.account === null ? null : { id: row.account, name: row.accountName ?? row.account },
        status: row.status ?? untouched.status,
        owner: row.owner === null ? null : { id: row.owner, name: row.ownerName ?? row.owner },
        tags: tagsOf.all(scope.project, submission) as string[],
      },
      answers: rows.map(({ firstAt, choices, ...answer }) => ({ ...answer, choices: choices === null ? null : (JSON.parse(choices) as string[]) })),
      askedAt: Math.min(...rows.map(({ firstAt }) => firstAt)),
    }
  }
}

/** The answer that says most of how it went: a score of the low band, else any score, else the first. */
function headOf(rows: AnswerOfRow[]): Pick<GivenAnswer, 'type' | 'score'> {
  const scored = rows.filter(({ type, score }) => isScoreType(type) && score !== null)
  const low = scored.find(({ type, score }) => isScoreType(type) && score !== null && bandOf(type, score) === 'low')
  return low ?? scored[0] ?? rows[0] ?? { type: 'text', score: null }
}

function boundOf({ owner, tag, survey, stage, text, type, ranges }: FeedbackFilter) {
  return { owner, tag, survey, stage, type, ranges: ranges && JSON.stringify(ranges), like: text && likePattern(text) }
}
