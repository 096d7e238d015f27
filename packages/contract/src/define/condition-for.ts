import type { Leaf, LeafOf } from '../condition/condition.ts'
import type { ComparisonFor, WhereFor } from './comparison-for.ts'
import type { AccountTraits, EventName, EventProperties, HostWords, NamesOf, PersonTraits, PropertyTypes } from './words.ts'

export type EventRule<Host extends HostWords> = {
  [Name in EventName<Host>]: Omit<LeafOf<'event'>, 'event' | 'where'> & { event: Name; where?: WhereFor<EventProperties<Host, Name>> }
}[EventName<Host>]

type TraitRuleOf<Of, Traits extends PropertyTypes> = {
  [Name in keyof Traits & string]: { kind: 'trait'; trait: Name } & Of & ComparisonFor<Traits[Name]>
}[keyof Traits & string]

export type TraitRule<Host extends HostWords> =
  | TraitRuleOf<{ of?: 'person' }, PersonTraits<Host>>
  | TraitRuleOf<{ of: 'account' }, AccountTraits<Host>>

type ElapsedRuleOf<Of, Traits extends PropertyTypes> = Omit<LeafOf<'elapsed'>, 'of' | 'since'> &
  Of & { since: 'firstSeen' | 'lastSeen' | { trait: NamesOf<Traits, 'date'> } }

export type ElapsedRule<Host extends HostWords> =
  | ElapsedRuleOf<{ of?: 'person' }, PersonTraits<Host>>
  | ElapsedRuleOf<{ of: 'account' }, AccountTraits<Host>>

/** A rule in the host's own words. It is a `Condition` of the wire; the host's dictionary is only known to the compiler. */
export type ConditionFor<Host extends HostWords> =
  | Exclude<Leaf, { kind: 'event' | 'trait' | 'elapsed' }>
  | EventRule<Host>
  | TraitRule<Host>
  | ElapsedRule<Host>
  | { kind: 'all'; of: readonly ConditionFor<Host>[] }
  | { kind: 'any'; of: readonly ConditionFor<Host>[] }
  | { kind: 'not'; of: ConditionFor<Host> }
