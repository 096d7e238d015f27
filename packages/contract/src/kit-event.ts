import * as v from 'valibot'
import { AnswerValue } from './question/question.ts'
import { Scalar, Slug } from './scalar.ts'
import { type KitEventKind, kitEvents } from './vocabulary/kit-event.ts'
import { questionTypes } from './vocabulary/question.ts'
import { surfaceKinds } from './vocabulary/surface.ts'

const about = {
  experience: Slug,
  surface: v.picklist(surfaceKinds),
  /** The release the experience came from. */
  release: v.pipe(v.number(), v.integer(), v.minValue(0)),
}
const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(64))

/** The properties of each event the kit sends. Foreign clients may send them too, and meet the same checks. */
export const kitEventProperties = {
  shown: v.looseObject(about),
  seen: v.looseObject(about),
  clicked: v.looseObject({ ...about, part: Id }),
  /** Of a survey that was begun: the submission, and the question at which it was given up. */
  dismissed: v.looseObject({ ...about, submission: v.optional(Id), question: v.optional(Slug) }),
  snoozed: v.looseObject({ ...about, until: v.number() }),
  reopened: v.looseObject(about),
  completed: v.looseObject(about),
  taskCompleted: v.looseObject({ ...about, task: Slug }),
  taskSkipped: v.looseObject({ ...about, task: Slug }),
  stepCompleted: v.looseObject({ ...about, step: Slug }),
  /** One answer of a submission; the newest for a question stands. */
  answered: v.looseObject({
    ...about,
    submission: Id,
    question: Slug,
    questionType: v.picklist(questionTypes),
    value: AnswerValue,
    /** Milliseconds for which the question stood before a visible window. */
    tookMs: v.optional(v.pipe(v.number(), v.minValue(0))),
    /** Hidden fields of the survey, as the host said them. */
    fields: v.optional(v.pipe(v.record(Slug, Scalar), v.maxEntries(20))),
  }),
  submitted: v.looseObject({
    ...about,
    submission: Id,
    /** The questions on the path taken in the end: only their answers count, others were withdrawn by going back. All count where it is left out. */
    questions: v.optional(v.pipe(v.array(Slug), v.maxLength(200))),
  }),
  targetMissing: v.looseObject(about),
  dropped: v.looseObject({ /** Losses since the last report, by drop reason. */
  counts: v.record(v.string(), v.number()) }),
} as const satisfies Record<KitEventKind, v.GenericSchema>

export type KitEventProperties<Kind extends KitEventKind> = v.InferOutput<(typeof kitEventProperties)[Kind]>

const kindByName = new Map(Object.entries(kitEvents).map(([kind, name]) => [name as string, kind as KitEventKind]))

export function findKitEventKind(name: string): KitEventKind | undefined {
  return kindByName.get(name)
}
