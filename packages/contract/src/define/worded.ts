import type { Condition } from '../condition/condition.ts'
import type { Trigger } from '../experience/base.ts'
import type { Text } from '../scalar.ts'
import type { WhereFor } from './comparison-for.ts'
import type { ConditionFor } from './condition-for.ts'
import type { EventName, EventProperties, HostWords, TextFor } from './words.ts'

type EventTrigger = Extract<Trigger, { on: 'event' }>

export type TriggerFor<Host extends HostWords> =
  | Exclude<Trigger, EventTrigger>
  | {
      [Name in EventName<Host>]: Omit<EventTrigger, 'event' | 'where'> & { event: Name; where?: WhereFor<EventProperties<Host, Name>> }
    }[EventName<Host>]

/**
 * A wire shape in a host's words: every `Text` in all its languages, every rule and trigger in its events and traits. The
 * test is `[Text] extends [Field]`, because a plain string (an id, a name) also fits into a `Text`.
 */
export type Worded<Shape, Host extends HostWords> = { [Key in keyof Shape]: Field<Shape[Key], Host> }

type Field<Value, Host extends HostWords> = [Text] extends [Value]
  ? TextFor<Host> | Extract<Value, undefined>
  : [Condition] extends [Value]
    ? ConditionFor<Host> | Extract<Value, undefined>
    : [Trigger] extends [Value]
      ? TriggerFor<Host> | Extract<Value, undefined>
      : Part<Value, Host>

type Part<Value, Host extends HostWords> = Value extends readonly (infer Item)[]
  ? readonly Field<Item, Host>[]
  : Value extends object
    ? Worded<Value, Host>
    : Value

/** `Omit` that keeps the members of a union apart. */
export type Without<Shape, Key extends PropertyKey> = Shape extends unknown ? Omit<Shape, Key> : never
