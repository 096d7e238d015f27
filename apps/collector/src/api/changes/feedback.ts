import { FeedbackChange, FeedbackNote, FeedbackReply, FeedbackRow, NewNote, NewReply } from '@milepost/contract'
import { ChangeImpossible, nextHandling } from '../../feedback/next-handling.ts'
import { Refusal } from '../../problem.ts'
import type { Handling } from '../../store/feedback.ts'
import { feedbackRow } from '../answers/feedback.ts'
import { askedAgainBy } from '../../surveys/asked-again.ts'
import { change } from '../change.ts'

export const changeFeedback = change({
  method: 'PATCH',
  path: '/feedback/:submission',
  summary: 'Assign, answer, close or tag a piece of feedback; fields that are left out stay',
  body: FeedbackChange,
  answers: FeedbackRow,
  async act({ path: { submission }, body, reports, store: { feedback, users }, by, now }) {
    const { id, number } = reports.project
    if (!(await reports.findFeedback(submission))) return null
    const { owner } = body
    if (owner && !(await users.membersOf(id)).some((user) => user.id === owner)) throw noMember(owner)
    try {
      await feedback.change(number, submission, (standing) => nextHandling(standing, body, now), { by, at: now })
    } catch (error) {
      if (error instanceof ChangeImpossible) throw new Refusal(422, { error: 'changeImpossible', message: error.message })
      throw error
    }
    const found = await reports.findFeedback(submission)
    return found && feedbackRow(found.item, askedAgainBy(reports.project.release?.content ?? null))
  },
})

export const noteFeedback = change({
  method: 'POST',
  path: '/feedback/:submission/notes',
  summary: 'Add a note to a piece of feedback; notes are never edited',
  body: NewNote,
  answers: FeedbackNote,
  async act({ path: { submission }, body: { text }, reports, store, by, now }) {
    if (!(await reports.findFeedback(submission))) return null
    return store.feedback.addNote(reports.project.number, submission, text, { by, at: now })
  },
})

export const replyToFeedback = change({
  method: 'POST',
  path: '/feedback/:submission/replies',
  summary: 'Reply to the person in the product; feedback that is not closed becomes answered',
  body: NewReply,
  answers: FeedbackReply,
  async act({ path: { submission }, body: { text }, reports, store, by, now }) {
    if (!(await reports.findFeedback(submission))) return null
    const next = (standing: Handling) => (standing.status === 'closed' ? standing : nextHandling(standing, { status: 'answered' }, now))
    return { ...(await store.feedback.addReply(reports.project.number, submission, text, next, { by, at: now })), seenAt: null }
  },
})

function noMember(owner: string): Refusal {
  return new Refusal(422, {
    error: 'ownerUnknown',
    message: `no user of this project has the id ${JSON.stringify(owner.slice(0, 60))}`,
    remedy: 'GET /api/feedback lists those who may own feedback',
  })
}
