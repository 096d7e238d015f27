import * as v from 'valibot'
import { Measure } from '../measure.ts'
import { units } from '../milestone.ts'
import { Text } from '../scalar.ts'
import { AsOf } from './parts.ts'

export const ExperienceAnswer = v.object({
  asOf: AsOf,
  id: v.string(),
  name: v.string(),
  /** People, each once. */
  shown: v.number(),
  seen: v.number(),
  completed: v.number(),
  dismissed: v.number(),
  /** Tasks, steps or questions in their order, with how many of those who saw the experience did each. `title` is null where it has none, or is not published any more. */
  parts: v.array(v.object({ id: v.string(), title: v.nullable(Text), done: v.number(), share: Measure })),
  /** Null without a holdout and a goal. */
  lift: v.nullable(
    v.object({
      goal: v.object({ id: v.string(), name: v.string(), unit: v.picklist(units) }),
      /** Percent that is held out. */
      holdout: v.number(),
      windowDays: v.number(),
      /** From when on people are counted: the start of its schedule, else the first release with this holdout. */
      since: v.number(),
      /** Who is counted, in both arms, in words: the people it was open to since then. */
      admitted: v.number(),
      population: v.string(),
      /** How many are in no rate, since their window is still open or they had reached the goal before. */
      tooYoung: v.number(),
      before: v.number(),
      difference: Measure,
      treated: Measure,
      heldOut: Measure,
      /** `none`: the interval includes zero, and nothing may be called a lift. */
      verdict: v.picklist(['lift', 'drop', 'none']),
    }),
  ),
})
export type ExperienceAnswer = v.InferOutput<typeof ExperienceAnswer>
