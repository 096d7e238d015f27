import type { AnswerRow, ClosingAnswer, FeedbackAnswer, FeedbackChange, FeedbackNote, FeedbackPage, FeedbackReply, FeedbackRow, Problem, TimelineItem } from '@milepost/contract'
import { type FeedbackStatus, feedbackStatuses, openStatuses } from '@milepost/contract/vocabulary'
import { scoreChange, timeToClose } from '@milepost/metrics'
import { aSession } from './project.ts'
import { dayMs } from './population.ts'

const colleague = { id: 'u2', name: 'sven@example.com' }

/** Feedback that can be handled, made of the answers of the population. */
export function someFeedback(answers: AnswerRow[], now: number) {
  const { user } = aSession()
  const owners = [{ id: user.id, name: user.email }, colleague]
  const rows = new Map(
    answers
      .filter(({ band, texts }) => band === 'low' || texts.length > 0)
      .map((answer, index): [string, FeedbackRow] => [answer.submission, { ...answer, ...handled(index, answer.at) }]),
  )
  const notes = new Map<string, FeedbackNote[]>()
  const replies = new Map<string, FeedbackReply[]>()

  function handled(index: number, at: number): Pick<FeedbackRow, 'status' | 'owner' | 'tags' | 'dueAt' | 'closedAt'> {
    const old = now - at > 14 * dayMs
    const status: FeedbackStatus = old ? (index % 7 === 0 ? 'answered' : 'closed') : index % 3 === 1 ? 'assigned' : 'new'
    const tags = index % 4 === 0 ? ['export'] : index % 9 === 1 ? ['invitations', 'bug'] : []
    return {
      status,
      owner: status === 'new' ? null : (owners[index % 2] ?? null),
      tags,
      dueAt: status === 'assigned' ? now + ((index % 5) - 2) * dayMs : null,
      closedAt: status === 'closed' ? at + (0.3 + (index % 11)) * dayMs : null,
    }
  }

  return {
    page(query: URLSearchParams): FeedbackPage {
      const wanted = query.get('status')
      const fits = (row: FeedbackRow) =>
        ['survey', 'stage', 'band'].every((name) => !query.get(name) || query.get(name) === row[name as 'survey']) &&
        (!query.get('owner') || (row.owner?.id ?? '-') === query.get('owner')) &&
        (!query.get('tag') || row.tags.includes(query.get('tag') ?? '')) &&
        `${row.person.name} ${row.account?.name} ${row.texts[0]?.text}`.toLowerCase().includes((query.get('q') ?? '').toLowerCase())
      const all = [...rows.values()].filter(fits)
      const own = all.filter(({ status }) => !wanted || status === wanted || (wanted === 'open' && (openStatuses as readonly string[]).includes(status)))
      const start = Number(query.get('cursor') ?? 0)
      return {
        asOf: now,
        items: own.slice(start, start + 25),
        next: start + 25 < own.length ? String(start + 25) : null,
        counts: Object.fromEntries(feedbackStatuses.map((each) => [each, all.filter(({ status }) => status === each).length])) as FeedbackPage['counts'],
        owners,
        tags: [...new Set([...rows.values()].flatMap(({ tags }) => tags))].sort(),
        surveys: [{ id: 'nps', name: 'Quarterly NPS' }, { id: 'ease-of-setup', name: 'Ease of setup' }],
      }
    },
    one(submission: string, before: TimelineItem[]): FeedbackAnswer | null {
      const item = rows.get(submission)
      if (!item) return null
      const { type, score, texts, at } = item
      const base = { choices: [], at }
      return {
        asOf: now,
        item,
        answers: [
          { ...base, question: 'score', title: { en: type === 'nps' ? 'How likely are you to recommend us?' : 'Setting up was easy.' }, type: type ?? 'nps', score, text: null },
          ...texts.map(({ question, text }) => ({ ...base, question, title: { en: 'What is the main reason?' }, type: 'text', score: null, text })),
          { ...base, question: 'rate', title: { en: 'How do you rate the export?' }, type: 'rating5', score: null, text: null, choices: [{ id: '4', label: null }] },
          { ...base, question: 'parts', title: { en: 'And its parts?' }, type: 'matrix', score: null, text: null, choices: [
            { id: 'speed:good', row: { en: 'Speed' }, label: { en: 'Good' } },
            { id: 'format:poor', row: { en: 'Formats' }, label: { en: 'Poor' } },
          ] },
          { ...base, question: 'may', title: { en: 'May we write to you?' }, type: 'consent', score: null, text: null, choices: [{ id: 'given', label: { en: 'Yes, about this answer' } }] },
        ],
        circumstances: { page: '/boards/spring', fields: { order: 'A-17' }, tookMs: { score: 3800, reason: 21_000 }, end: 'abandoned', leftAt: 'score', displayed: true },
        before: before.filter((each) => each.at < at).slice(0, 8),
        notes: notes.get(submission) ?? [],
        replies: replies.get(submission) ?? (item.status === 'answered' ? [{ id: 1, at: at + dayMs / 2, author: colleague.name, text: 'The export keeps the time zone since yesterday. Thank you for telling us.', seenAt: at + dayMs }] : []),
        changes: item.owner
          ? [{ id: 1, at: at + dayMs / 4, actor: { kind: 'user', ...item.owner }, action: 'feedback.changed', subject: submission, detail: { owner: [null, item.owner.id], status: ['new', 'assigned'] } }]
          : [],
      }
    },
    change(submission: string, { owner, tags, dueAt, ...change }: FeedbackChange): FeedbackRow | Problem {
      const row = rows.get(submission)
      if (!row) return { error: 'notFound', message: 'the project has no such feedback' }
      const given = owner === undefined ? row.owner : (owners.find(({ id }) => id === owner) ?? null)
      const status = change.status ?? (given && row.status === 'new' ? 'assigned' : !given && row.status === 'assigned' ? 'new' : row.status)
      const next: FeedbackRow = { ...row, tags: tags ?? row.tags, dueAt: dueAt === undefined ? row.dueAt : dueAt, owner: status === 'new' ? null : given, status, closedAt: status === 'closed' ? now : null }
      rows.set(submission, next)
      return next
    },
    note(submission: string, text: string): FeedbackNote {
      const own = notes.get(submission) ?? []
      const note = { id: own.length + 1, at: now, author: user.email, text }
      notes.set(submission, [...own, note])
      return note
    },
    reply(submission: string, text: string): FeedbackReply {
      const own = replies.get(submission) ?? []
      const reply = { id: own.length + 1, at: now, author: user.email, text, seenAt: null }
      replies.set(submission, [...own, reply])
      return reply
    },
    closing(period: { from: string; to: string }): ClosingAnswer {
      const [from, to] = [Date.parse(period.from), Date.parse(period.to)]
      const own = [...rows.values()].filter(({ at }) => at >= from && at < to)
      const { median, ...counts } = timeToClose(own.map(({ at, closedAt }) => ({ days: ((closedAt ?? now) - at) / dayMs, closed: closedAt !== null, count: 1 })), { population: 'all' })
      const pairs = [{ before: 3, after: 7, count: Math.min(own.length, 9) }, { before: 5, after: 4, count: Math.min(own.length, 6) }, { before: 6, after: 8, count: Math.min(own.length, 8) }]
      return { asOf: now, period: { ...period, timeZone: 'UTC' }, ...counts, timeToClose: median, scoreChanges: own.length === 0 ? [] : [{ type: 'nps', ...scoreChange(pairs, { population: 'all' }) }] }
    },
  }
}
export type FakeFeedback = ReturnType<typeof someFeedback>
