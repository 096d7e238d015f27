import * as v from 'valibot'
import { Scalar, Text } from '../scalar.ts'
import { Measure } from '../measure.ts'
import { feedbackLimits, feedbackStatuses } from '../vocabulary/feedback.ts'
import { scoreTypes } from '../vocabulary/score.ts'
import { AuditRow } from './audit.ts'
import { AsOf, pageOf, Period, SubjectRef } from './parts.ts'
import { AnswerRow } from './satisfaction.ts'
import { TimelineItem } from './subject.ts'

/** A submission that somebody may have to answer: what was said, and what became of it. */
export const FeedbackRow = v.object({
  ...AnswerRow.entries,
  status: v.picklist(feedbackStatuses),
  /** A user of the dashboard. */
  owner: v.nullable(SubjectRef),
  tags: v.array(v.string()),
  dueAt: v.nullable(v.number()),
  /** When it was last closed; null while it is not. */
  closedAt: v.nullable(v.number()),
})
export type FeedbackRow = v.InferOutput<typeof FeedbackRow>

const counts = v.object({ new: v.number(), assigned: v.number(), answered: v.number(), closed: v.number() } satisfies Record<(typeof feedbackStatuses)[number], unknown>)

export const FeedbackPage = v.object({
  ...pageOf(FeedbackRow).entries,
  /** By status, of everything that fits the other filters. */
  counts,
  /** Who can be an owner, which tags are in use, which surveys have feedback: for the filters. */
  owners: v.array(SubjectRef),
  tags: v.array(v.string()),
  surveys: v.array(SubjectRef),
})
export type FeedbackPage = v.InferOutput<typeof FeedbackPage>

export const FeedbackNote = v.object({ id: v.number(), at: v.number(), author: v.string(), text: v.string() })
export type FeedbackNote = v.InferOutput<typeof FeedbackNote>

/** A reply that appears to the person in the product. */
export const FeedbackReply = v.object({
  ...FeedbackNote.entries,
  /** When the person first saw it; null: not yet. */
  seenAt: v.nullable(v.number()),
})
export type FeedbackReply = v.InferOutput<typeof FeedbackReply>

export const FeedbackAnswer = v.object({
  asOf: AsOf,
  item: FeedbackRow,
  /** Every answer of the submission, in the order given. */
  answers: v.array(
    v.object({
      question: v.string(),
      /** The question as the newest release words it; null where it is no longer asked. */
      title: v.nullable(Text),
      type: v.string(),
      score: v.nullable(v.number()),
      text: v.nullable(v.string()),
      /** Of a matrix, each with its row; of a rating, the number. */
      choices: v.array(v.object({ id: v.string(), label: v.nullable(Text), row: v.optional(v.nullable(Text)) })),
      at: v.number(),
    }),
  ),
  /** As the submission's own messages say; empty where other clients sent it. */
  circumstances: v.object({
    /** Path of the page of the first answer. */
    page: v.nullable(v.string()),
    /** Hidden fields of the survey. */
    fields: v.record(v.string(), Scalar),
    /** Milliseconds for which each question stood before a visible window. */
    tookMs: v.record(v.string(), v.number()),
    /** Null where neither is known. */
    end: v.nullable(v.picklist(['submitted', 'abandoned'])),
    /** Whether every answer came from a device that had asked the collector what to show; null where that is not known, as for other clients and imports. */
    displayed: v.nullable(v.boolean()),
    /** The question at which it was given up. */
    leftAt: v.nullable(v.string()),
  }),
  /** What the person did and saw just before the first answer, newest first. */
  before: v.array(TimelineItem),
  /** Oldest first. */
  notes: v.array(FeedbackNote),
  /** Oldest first. */
  replies: v.array(FeedbackReply),
  /** What was changed and by whom, oldest first. */
  changes: v.array(AuditRow),
})
export type FeedbackAnswer = v.InferOutput<typeof FeedbackAnswer>

const Tag = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(feedbackLimits.tagLength))

/** What is left out stays. An owner makes a new item an assigned one; without its owner an assigned one is new again. */
export const FeedbackChange = v.strictObject({
  status: v.optional(v.picklist(feedbackStatuses)),
  /** Id of a user who sees the project; null for nobody. */
  owner: v.optional(v.nullable(v.string())),
  /** All of them: what is not in the list is taken off. */
  tags: v.optional(v.pipe(v.array(Tag), v.maxLength(feedbackLimits.tags))),
  dueAt: v.optional(v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0)))),
})
export type FeedbackChange = v.InferOutput<typeof FeedbackChange>

export const NewNote = v.strictObject({ text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(feedbackLimits.noteLength)) })
export type NewNote = v.InferOutput<typeof NewNote>

export const NewReply = v.strictObject({ text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(feedbackLimits.replyLength)) })
export type NewReply = v.InferOutput<typeof NewReply>

/** How feedback is dealt with: how long it takes to close, and whether people who got an answer give another score afterwards. */
export const ClosingAnswer = v.object({
  asOf: AsOf,
  /** In which the feedback was given. */
  period: Period,
  closed: v.number(),
  open: v.number(),
  /** Days until half is closed (Kaplan-Meier); open items count with the time they have waited so far. */
  timeToClose: Measure,
  /** Days. The longest that anything was watched: beyond it nothing is known. */
  lastObservationDays: v.nullable(v.number()),
  /** For each question type: the next score of the same person after closing, less the one before. */
  scoreChanges: v.array(v.object({ type: v.picklist(scoreTypes), measure: Measure, differs: v.boolean() })),
})
export type ClosingAnswer = v.InferOutput<typeof ClosingAnswer>
