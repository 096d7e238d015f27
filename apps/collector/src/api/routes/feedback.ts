import { bands, FeedbackAnswer, FeedbackPage, feedbackStatuses, openStatuses, scoreTypes } from '@milepost/contract'
import { circumstancesOf } from '../answers/circumstances.ts'
import { definitionsOf } from '../answers/definitions.ts'
import { feedbackAnswer, feedbackPage } from '../answers/feedback.ts'
import { rangesOf } from '../answers/score-range.ts'
import { timelinePage } from '../answers/timeline.ts'
import { untold } from '../answers/timeline-message.ts'
import { choice } from '../parameter/choice.ts'
import { page } from '../parameter/page.ts'
import { orNone } from '../parameter/or-none.ts'
import { text } from '../parameter/text.ts'
import { route } from '../route.ts'

/** Entries of what happened before the answer: as many as fit beside it. */
const happeningsShown = 12
/** Milliseconds after the last answer in which the message about the end of the submission is looked for. */
const endWithinMs = 3_600_000
/** Messages of the person that are searched for those of the submission, which has at most 30 questions. */
const messagesAround = 200

export const feedback = route({
  path: '/feedback',
  summary: 'Submissions with words or a low score, newest first, and what became of each; with counts by status',
  query: {
    status: choice('Only this status; `open` is new or assigned.', [...feedbackStatuses, 'open'], null),
    owner: orNone('Only feedback that this user (an id) owns'),
    tag: text('Only with this tag.'),
    survey: text('Only of this survey.'),
    stage: orNone('Only people who were in this stage of the first model when they were asked'),
    type: choice('Only with a score of this type.', scoreTypes, null),
    band: choice('Only with a score of this band; `high` is the satisfied end.', bands, null),
    q: text('A part of a text, or of the name of the person or account.'),
    ...page,
  },
  answers: FeedbackPage,
  async answer({ query: { status, owner, tag, survey, stage, type, band, q, cursor, limit }, reports }) {
    const ranges = band === null ? null : rangesOf(band, type)
    const statuses = status === null ? null : status === 'open' ? openStatuses : [status]
    const found = await reports.feedback({ statuses, owner, tag, survey, stage, type, ranges, text: q, after: cursor, limit })
    return feedbackPage(found, reports.project.release?.content ?? null)
  },
})

export const oneFeedback = route({
  path: '/feedback/:submission',
  summary: 'One piece of feedback: all answers of the submission, what happened before it, notes, and who changed what',
  query: {},
  answers: FeedbackAnswer,
  async answer({ path: { submission }, reports }) {
    const found = await reports.findFeedback(submission)
    if (!found) return null
    const content = reports.project.release?.content ?? null
    const { askedAt, item, answers } = found
    const about = { id: item.person.id, ...definitionsOf(content) }
    const before = { at: askedAt, seq: 0 }
    const timeline = await reports.findPersonTimeline({ ...about, before, except: untold, limit: happeningsShown + 1 })
    const happened = timeline ? timelinePage(timeline, { at: askedAt, id: '0:0' }, happeningsShown, content).items : []
    const endAt = Math.max(...answers.map(({ at }) => at)) + endWithinMs
    const around = await reports.findPersonTimeline({ ...about, before: { at: endAt, seq: 0 }, except: [], limit: messagesAround })
    return feedbackAnswer(found, { before: happened, circumstances: circumstancesOf(around?.messages ?? [], submission) }, content)
  },
})
