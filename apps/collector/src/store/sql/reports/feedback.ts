import { bandOf, feedbackStatuses, isScoreType } from '@milepost/contract'
import { changesShown, type FeedbackEntry, type FeedbackFilter, type FeedbackFound, type FeedbackListed, type FeedbackQuestion, type GivenAnswer } from '../../reports/feedback.ts'
import { untouched } from '../../feedback.ts'
import { type Asking, cell, column, first, rows } from '../asking.ts'
import { readAudit } from '../audit.ts'
import { type Dialect, isInRanges, isOneOf } from '../dialect.ts'
import { tagsOf } from '../feedback.ts'
import { isFeedback } from '../is-feedback.ts'
import { listed } from '../page.ts'
import { type Scope, within } from '../scope.ts'
import { type Answerer, answererColumns, answererOf } from './answers.ts'
import { earlierColumns, earlierOf, type EarlierRow } from './earlier.ts'
import { likePattern } from './like.ts'

/**
 * One answer stands for its submission: the newest of those that make it feedback. The few answers of a submission must be found by their
 * key and not by the index of times, or the list would take quadratic time.
 */
export function isLead({ apart }: Dialect): string {
  return `${isFeedback('a.')} and not exists (
    select 1 from answer b where ${within('b')} and b.submission = a.submission and ${isFeedback('b.')}
      and (${apart('b.at')}, ${apart('b.question')}) > (a.at, a.question))`
}

const some = (condition: string) => `exists (select 1 from answer s where ${within('s')} and s.submission = a.submission and ${condition})`

const source = (hint: string) => `
  from answer a ${hint}
  join person p on ${within('p')} and p.id = a.person
  left join account c on ${within('c')} and c.id = a.account
  left join feedback f on f.project = @project and f.submission = a.submission`

const columnsOf = (dialect: Dialect) => `
  a.submission, a.survey, a.at, a.stage, ${earlierColumns(dialect)}, ${answererColumns},
  f.status, f.owner, u.email as "ownerName", f.due_at as "dueAt", f.closed_at as "closedAt"`

interface Row extends Answerer, EarlierRow, Pick<FeedbackEntry, 'submission' | 'survey' | 'at' | 'stage' | 'dueAt' | 'closedAt'> {
  status: FeedbackEntry['status'] | null
  owner: string | null
  ownerName: string | null
}

interface Counted {
  status: FeedbackEntry['status']
  count: number
}

const owners = 'select u.id, u.email as name from project_user m join "user" u on u.id = m."user" where m.project = @project order by u.email'
const tagsInUse = 'select distinct tag from feedback_tag where project = @project order by tag'

export function feedbackReport(dialect: Dialect) {
  const { like, along, apart } = dialect
  const filter = `
    and (@survey is null or a.survey = @survey)
    and (@stage is null or coalesce(a.stage, '') = @stage)
    and (@owner is null or coalesce(f.owner, '') = @owner)
    and (@tag is null or exists (select 1 from feedback_tag t where t.project = @project and t.submission = a.submission and t.tag = @tag))
    and (@type is null or ${some(`${apart('s.type')} = @type and s.score is not null`)})
    and (@ranges is null or ${some(isInRanges(dialect, 's', '@ranges'))})
    and (@like is null or p.name ${like} @like escape '\\' or c.name ${like} @like escape '\\' or ${some(`s.text ${like} @like escape '\\'`)})`
  const page = `
    select ${columnsOf(dialect)} ${source(along('answer_feedback'))} left join "user" u on u.id = f.owner
    where ${within('a')} and ${isLead(dialect)} and (a.at, a.submission) < (@beforeAt, @beforeId)
      and (@statuses is null or ${isOneOf(dialect, `coalesce(f.status, 'new')`, '@statuses')}) ${filter}
    order by a.at desc, a.submission desc limit @limit + 1`
  const counts = `
    select coalesce(f.status, 'new') as status, count(*) as count ${source(along('answer_feedback'))}
    where ${within('a')} and ${isLead(dialect)} ${filter} group by 1`

  /** Without a filter: what nobody has touched is new, and it is most of it. The index alone tells how much there is. */
  const whole = `select count(distinct a.submission) from answer a ${along('answer_feedback')} where ${within('a')} and ${isFeedback('a.')}`
  const touched = `
    select f.status, count(*) as count from feedback f
    where f.project = @project and exists (select 1 from answer a where ${within('a')} and a.submission = f.submission and ${isFeedback('a.')})
    group by f.status`
  function* ofAll(scope: Scope): Asking<Counted[]> {
    const handled = (yield* rows<Counted>(touched, scope)).filter(({ status }) => status !== 'new')
    const fresh = ((yield* cell<number>(whole, scope)) ?? 0) - handled.reduce((sum, { count }) => sum + count, 0)
    return [...handled, { status: 'new', count: fresh }]
  }

  return function* (scope: Scope, question: FeedbackQuestion): Asking<FeedbackListed> {
    const bound = { ...scope, ...boundOf(question) }
    const found = yield* rows<Row>(page, {
      ...bound,
      statuses: question.statuses && JSON.stringify(question.statuses),
      beforeAt: question.after?.at ?? Number.MAX_SAFE_INTEGER,
      beforeId: question.after?.id ?? '',
      limit: question.limit,
    })
    const counted = Object.values(boundOf(question)).every((each) => each === null) ? yield* ofAll(scope) : yield* rows<Counted>(counts, bound)
    const countOf = (status: FeedbackEntry['status']) => counted.find((each) => each.status === status)?.count ?? 0
    const { items, next } = listed(found, question.limit, ({ at, submission }) => ({ at, id: submission }))
    const entries: FeedbackEntry[] = []
    for (const row of items) entries.push((yield* entryOf(scope, row)).item)
    return {
      items: entries,
      next,
      counts: Object.fromEntries(feedbackStatuses.map((status) => [status, countOf(status)])) as FeedbackListed['counts'],
      owners: yield* rows(owners, scope),
      tags: yield* column<string>(tagsInUse, scope),
    }
  }
}

const find = (dialect: Dialect) => `
  select ${columnsOf(dialect)} ${source('')} left join "user" u on u.id = f.owner
  where ${within('a')} and a.submission = @submission and (f.submission is not null or ${isFeedback('a.')})
  order by case when ${isFeedback('a.')} then 1 else 0 end desc, a.at desc, a.question desc limit 1`
const notes = 'select id, at, author_name as author, text from feedback_note where project = @project and submission = @submission order by id'

/** Replies with when they were first seen by the person who gave the feedback. */
const replies = `
  select r.id, r.at, r.author_name as author, r.text, (
    select g.first_seen_at from progress g where ${within('g')} and g.experience = 'reply-' || r.id and g.person = @person
  ) as "seenAt"
  from feedback_reply r where r.project = @project and r.submission = @submission order by r.id`
const personOf = `select a.person from answer a where ${within('a')} and a.submission = @submission limit 1`

export function findFeedbackReport(dialect: Dialect) {
  const statement = find(dialect)
  return function* (scope: Scope, submission: string): Asking<FeedbackFound | null> {
    const bound = { ...scope, submission }
    const row = yield* first<Row>(statement, bound)
    if (!row) return null
    const entry = yield* entryOf(scope, row)
    const changes = yield* readAudit(scope.project, { subject: submission, after: null, limit: changesShown })
    const person = (yield* cell<number>(personOf, bound)) ?? 0
    return { ...entry, notes: yield* rows(notes, bound), replies: yield* rows(replies, { ...bound, person }), changes: changes.items.reverse() }
  }
}

interface AnswerOfRow extends Omit<GivenAnswer, 'choices'> {
  choices: string | null
  firstAt: number
}

const answersOf = `
  select s.question, s.type, s.score, s.text, s.choices, s.at, s.first_at as "firstAt" from answer s
  where ${within('s')} and s.submission = @submission order by s.first_at, s.question`

/** The answers and the tags of one item. */
function* entryOf(scope: Scope, row: Row): Asking<Pick<FeedbackFound, 'item' | 'answers' | 'askedAt'>> {
  const { submission, survey, at, stage, dueAt, closedAt } = row
  const answers = yield* rows<AnswerOfRow>(answersOf, { ...scope, submission })
  return {
    item: {
      submission, survey, ...headOf(answers), at, stage, dueAt, closedAt,
      texts: answers.flatMap(({ question, text }) => (text ? [{ question, text }] : [])),
      ...earlierOf(row),
      ...answererOf(row),
      status: row.status ?? untouched.status,
      owner: row.owner === null ? null : { id: row.owner, name: row.ownerName ?? row.owner },
      tags: yield* column<string>(tagsOf, { ...scope, submission }),
    },
    answers: answers.map(({ firstAt, choices, ...answer }) => ({ ...answer, choices: choices === null ? null : (JSON.parse(choices) as string[]) })),
    askedAt: Math.min(...answers.map(({ firstAt }) => firstAt)),
  }
}

/** The answer that says most of how it went: a score of the low band, else any score, else the first. */
function headOf(answers: AnswerOfRow[]): Pick<GivenAnswer, 'type' | 'score'> {
  const scored = answers.filter(({ type, score }) => isScoreType(type) && score !== null)
  const low = scored.find(({ type, score }) => isScoreType(type) && score !== null && bandOf(type, score) === 'low')
  const { type, score } = low ?? scored[0] ?? answers[0] ?? { type: 'text', score: null }
  return { type, score }
}

function boundOf({ owner, tag, survey, stage, text, type, ranges }: FeedbackFilter) {
  return { owner, tag, survey, stage, type, ranges: ranges && JSON.stringify(ranges), like: text && likePattern(text) }
}
