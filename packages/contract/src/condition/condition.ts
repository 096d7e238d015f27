import * as v from 'valibot'
import { ActiveDaysCondition } from './active-days.ts'
import { DeviceCondition } from './device.ts'
import { ElapsedCondition } from './elapsed.ts'
import { ElementCondition } from './element.ts'
import { EventCondition } from './event.ts'
import { LanguageCondition } from './language.ts'
import { MilestoneCondition } from './milestone.ts'
import { ProgressCondition } from './progress.ts'
import { SampleCondition } from './sample.ts'
import { ScoreCondition } from './score.ts'
import { StageCondition } from './stage.ts'
import { TraitCondition } from './trait.ts'
import { UrlCondition } from './url.ts'

/** What can be asked about a person, an account or the page. One more kind is one more file here and one in targeting. */
export const Leaf = v.variant('kind', [
  TraitCondition,
  EventCondition,
  ActiveDaysCondition,
  MilestoneCondition,
  StageCondition,
  ScoreCondition,
  ProgressCondition,
  UrlCondition,
  DeviceCondition,
  LanguageCondition,
  ElapsedCondition,
  ElementCondition,
  SampleCondition,
])
export type Leaf = v.InferInput<typeof Leaf>
export type LeafKind = Leaf['kind']
export type LeafOf<Kind extends LeafKind> = Extract<Leaf, { kind: Kind }>

export type Condition =
  | Leaf
  | { kind: 'all'; of: readonly Condition[] }
  | { kind: 'any'; of: readonly Condition[] }
  | { kind: 'not'; of: Condition }

/** A rule. `all` of nothing holds, `any` of nothing does not. */
export const Condition: v.GenericSchema<Condition> = v.lazy((input) => {
  const kind = (input as { kind?: unknown } | null)?.kind
  if (kind === 'all' || kind === 'any') return v.strictObject({ kind: v.literal(kind), of: v.array(Condition) })
  if (kind === 'not') return v.strictObject({ kind: v.literal('not'), of: Condition })
  return Leaf
}) as v.GenericSchema<Condition>
