import type { Condition } from '../condition/condition.ts'
import type { RichText } from '../rich-text.ts'
import type { Text } from '../scalar.ts'
import type { WhereFor } from './comparison-for.ts'
import type { ConditionFor } from './condition-for.ts'
import type { EventName, EventProperties, HostWords, RichTextFor, TextFor } from './words.ts'

/** What waits for an event: a trigger, a step of a tour. */
interface EventNamed {
  on: 'event'
  event: string
}

type EventNamedFor<Host extends HostWords, Shape extends EventNamed> = {
  [Name in EventName<Host>]: Omit<Shape, 'event' | 'where'> & { event: Name; where?: WhereFor<EventProperties<Host, Name>> }
}[EventName<Host>]

/**
 * A wire shape in a host's words: every `Text` in all its languages, every rule and event in its events and traits. The
 * test is `[Text] extends [Field]`, because a plain string (an id, a name) also fits into a `Text`; rich text comes first,
 * because every `Text` fits into it.
 */
export type Worded<Shape, Host extends HostWords> = { [Key in keyof Shape]: Field<Shape[Key], Host> }

type Field<Value, Host extends HostWords> = [RichText] extends [Value]
  ? RichTextFor<Host> | Extract<Value, undefined>
  : [Text] extends [Value]
    ? TextFor<Host> | Extract<Value, undefined>
    : [Condition] extends [Value]
      ? ConditionFor<Host> | Extract<Value, undefined>
      : Part<Value, Host>

type Part<Value, Host extends HostWords> = Value extends readonly (infer Item)[]
  ? readonly Field<Item, Host>[]
  : Value extends EventNamed
    ? EventNamedFor<Host, Value>
    : Value extends object
      ? Worded<Value, Host>
      : Value

/** `Omit` that keeps the members of a union apart. */
export type Without<Shape, Key extends PropertyKey> = Shape extends unknown ? Omit<Shape, Key> : never
