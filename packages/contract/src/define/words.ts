import type { PropertyType } from '../host/host.ts'
import type { Passage } from '../rich-text.ts'

/** A host's dictionary as `defineHost` takes it: its languages, the events it sends with their properties, its traits. */
export interface HostWords {
  /** BCP 47 tags; the first is the default and the fallback. */
  locales: readonly [string, ...string[]]
  events: Readonly<Record<string, PropertyTypes>>
  personTraits?: PropertyTypes
  accountTraits?: PropertyTypes
  /** ISO 4217, of all money that it sends. */
  currency?: string
}
export type PropertyTypes = Readonly<Record<string, PropertyType>>

export type EventName<Host extends HostWords> = keyof Host['events'] & string
export type EventProperties<Host extends HostWords, Name extends EventName<Host>> = Host['events'][Name]
export type PersonTraits<Host extends HostWords> = Host extends { personTraits: infer Traits extends PropertyTypes } ? Traits : {}
export type AccountTraits<Host extends HostWords> = Host extends { accountTraits: infer Traits extends PropertyTypes } ? Traits : {}

/** The names in a dictionary whose values are of one type. */
export type NamesOf<Types extends PropertyTypes, Type extends PropertyType> = {
  [Name in keyof Types & string]: Types[Name] extends Type ? Name : never
}[keyof Types & string]

/** A passage in every language of the host: plain, or in its parts. */
export type RichTextFor<Host extends HostWords> = Host['locales'] extends readonly [infer Only extends string]
  ? Passage | { readonly [Locale in Only]: Passage }
  : { readonly [Locale in Host['locales'][number]]: Passage }

/** A text in every language of the host. Only a host with one language may leave the record out. */
export type TextFor<Host extends HostWords> = Host['locales'] extends readonly [infer Only extends string]
  ? string | { readonly [Locale in Only]: string }
  : { readonly [Locale in Host['locales'][number]]: string }
