import * as v from 'valibot'
import { Scalar } from '../scalar.ts'
import { AsOf, pageOf, SubjectRef } from './parts.ts'

export const PersonRow = v.object({
  id: v.string(),
  name: v.string(),
  identified: v.boolean(),
  account: v.nullable(SubjectRef),
  firstAt: v.number(),
  lastAt: v.number(),
  events: v.number(),
  /** Stage of the account (or person) in the project's first model. */
  stage: v.nullable(v.string()),
})
export type PersonRow = v.InferOutput<typeof PersonRow>

export const AccountRow = v.object({
  id: v.string(),
  name: v.string(),
  people: v.number(),
  firstAt: v.number(),
  lastAt: v.number(),
  stage: v.nullable(v.string()),
  /** When the activation milestone was reached; where it is of people, by the first of them. */
  activatedAt: v.nullable(v.number()),
  /** How many of its people have reached it; null where activation is of accounts, or nothing is activation. */
  activatedPeople: v.nullable(v.number()),
  traits: v.record(v.string(), Scalar),
})
export type AccountRow = v.InferOutput<typeof AccountRow>

export const PeoplePage = pageOf(PersonRow)
export type PeoplePage = v.InferOutput<typeof PeoplePage>
export const AccountsPage = pageOf(AccountRow)
export type AccountsPage = v.InferOutput<typeof AccountsPage>

const history = {
  /** Spans in each model, oldest first; `leftAt: null` is now. */
  stages: v.array(
    v.object({
      model: v.string(),
      spans: v.array(
        v.object({ stage: v.nullable(v.string()), enteredAt: v.number(), leftAt: v.nullable(v.number()) }),
      ),
    }),
  ),
  milestones: v.array(v.object({ id: v.string(), name: v.string(), at: v.nullable(v.number()) })),
}

export const PersonAnswer = v.object({
  asOf: AsOf,
  person: PersonRow,
  traits: v.record(v.string(), Scalar),
  identities: v.array(v.string()),
  ...history,
})
export type PersonAnswer = v.InferOutput<typeof PersonAnswer>

export const AccountAnswer = v.object({
  asOf: AsOf,
  account: AccountRow,
  members: v.array(PersonRow),
  ...history,
  /** Milestones of people, too: `people` is how many of its own have reached it, `at` when the first did. Null for milestones of accounts. */
  milestones: v.array(v.object({ ...history.milestones.item.entries, people: v.nullable(v.number()) })),
})
export type AccountAnswer = v.InferOutput<typeof AccountAnswer>

export const timelineKinds = ['event', 'shown', 'answer', 'stage', 'milestone', 'traits'] as const

export const TimelineItem = v.object({
  at: v.number(),
  kind: v.picklist(timelineKinds),
  /** The event's name, the experience's name, the stage. */
  title: v.string(),
  detail: v.nullable(v.string()),
  person: v.nullable(SubjectRef),
  properties: v.record(v.string(), v.unknown()),
})
export type TimelineItem = v.InferOutput<typeof TimelineItem>

export const TimelinePage = pageOf(TimelineItem)
export type TimelinePage = v.InferOutput<typeof TimelinePage>
