import type { Condition, Leaf, LeafOf } from '../condition/condition.ts'
import type { StageModelOf } from '../stage-model/stage-model.ts'
import type { Target } from '../target.ts'
import { bandRange, type Band } from '../vocabulary/band.ts'
import { type ScoreType } from '../vocabulary/score.ts'
import type { TestFor, WhereFor } from './comparison-for.ts'
import type { ConditionFor, ElapsedRule } from './condition-for.ts'
import type { AccountTraits, EventName, EventProperties, HostWords, PersonTraits, PropertyTypes } from './words.ts'
import type { Without } from './worded.ts'

/** A reference to something: the thing itself, or its id where it is defined elsewhere. */
type Reference = string | { readonly id: string }
const idOf = (reference: Reference) => (typeof reference === 'string' ? reference : reference.id)

type Rest<Kind extends Leaf['kind'], Named extends PropertyKey> = Omit<LeafOf<Kind>, 'kind' | Named>

function traitRule(of: 'person' | 'account', name: string, test: unknown): Condition {
  const comparison = typeof test === 'object' && test !== null ? test : { op: 'equals', value: test }
  return { kind: 'trait', of, trait: name, ...comparison } as Condition
}

/** The words of rules, typed by one host's dictionary. Each call gives one plain JSON condition. */
export interface Conditions<Host extends HostWords> {
  /** Every part holds. */
  all: (...of: readonly ConditionFor<Host>[]) => ConditionFor<Host>
  /** At least one part holds. */
  any: (...of: readonly ConditionFor<Host>[]) => ConditionFor<Host>
  not: (of: ConditionFor<Host>) => ConditionFor<Host>
  /** The event happened: once or more, or as often as `atLeast` and `atMost` say, ever or in the last `withinDays`. */
  event: <Name extends EventName<Host>>(
    name: Name,
    how?: Rest<'event', 'event' | 'where'> & { where?: WhereFor<EventProperties<Host, Name>> },
  ) => ConditionFor<Host>
  /** A trait of the person: a plain value means `equals`. */
  trait: <Name extends keyof PersonTraits<Host> & string>(name: Name, test: TestIn<PersonTraits<Host>, Name>) => ConditionFor<Host>
  /** A trait of the account the person belongs to: a plain value means `equals`. */
  accountTrait: <Name extends keyof AccountTraits<Host> & string>(name: Name, test: TestIn<AccountTraits<Host>, Name>) => ConditionFor<Host>
  /** Days from a date to now; negative while it is still to come. */
  elapsed: (rule: Without<ElapsedRule<Host>, 'kind'>) => ConditionFor<Host>
  activeDays: (rule: Rest<'activeDays', never>) => ConditionFor<Host>
  milestone: (milestone: Reference, reached?: boolean) => ConditionFor<Host>
  stage: <StageId extends string>(model: string | StageModelOf<StageId>, ...stages: readonly NoInfer<StageId>[]) => ConditionFor<Host>
  /** The latest score of this type lies in a band, or between two values, both inclusive. */
  score: (type: ScoreType, range: ({ band: Band } | { from?: number; to?: number }) & { survey?: string; withinDays?: number }) => ConditionFor<Host>
  progress: (experience: Reference, is: LeafOf<'progress'>['is']) => ConditionFor<Host>
  /** The address of the page; by default its path, with `*` for any run of characters. */
  url: (value: string, how?: Rest<'url', 'value'>) => ConditionFor<Host>
  element: (target: Target) => ConditionFor<Host>
  device: (...devices: LeafOf<'device'>['in']) => ConditionFor<Host>
  language: (...ranges: readonly string[]) => ConditionFor<Host>
  /** A sticky share of people, in percent. */
  sample: (percent: number, salt?: string) => ConditionFor<Host>
}
type TestIn<Types extends PropertyTypes, Name extends keyof Types> = TestFor<Types[Name]>

/** The same constructors for every host: only their types differ. */
const plain = {
  all: (...of: Condition[]): Condition => ({ kind: 'all', of }),
  any: (...of: Condition[]): Condition => ({ kind: 'any', of }),
  not: (of: Condition): Condition => ({ kind: 'not', of }),
  event: (name: string, how?: Rest<'event', 'event'>): Condition => ({ kind: 'event', event: name, ...how }),
  trait: (name: string, test: unknown): Condition => traitRule('person', name, test),
  accountTrait: (name: string, test: unknown): Condition => traitRule('account', name, test),
  elapsed: (rule: Rest<'elapsed', never>): Condition => ({ kind: 'elapsed', ...rule }),
  activeDays: (rule: Rest<'activeDays', never>): Condition => ({ kind: 'activeDays', ...rule }),
  milestone: (milestone: Reference, reached = true): Condition => ({ kind: 'milestone', milestone: idOf(milestone), reached }),
  stage: (model: Reference, ...stages: string[]): Condition => ({ kind: 'stage', model: idOf(model), in: stages }),
  score: (type: ScoreType, { band, ...range }: { band?: Band; from?: number; to?: number }): Condition => ({
    kind: 'score',
    type,
    ...(band ? bandRange(type, band) : {}),
    ...range,
  }),
  progress: (experience: Reference, is: LeafOf<'progress'>['is']): Condition => ({ kind: 'progress', experience: idOf(experience), is }),
  url: (value: string, how?: Rest<'url', 'value'>): Condition => ({ kind: 'url', ...how, value }),
  element: (target: Target): Condition => ({ kind: 'element', target }),
  device: (...devices: LeafOf<'device'>['in']): Condition => ({ kind: 'device', in: devices }),
  language: (...ranges: string[]): Condition => ({ kind: 'language', in: ranges }),
  sample: (percent: number, salt?: string): Condition => ({ kind: 'sample', percent, ...(salt === undefined ? {} : { salt }) }),
}

export function conditionsFor<Host extends HostWords>(): Conditions<Host> {
  return { ...plain } as unknown as Conditions<Host>
}
