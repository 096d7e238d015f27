import * as v from 'valibot'
import { AsOf } from './parts.ts'

/**
 * Whether a browser must prove whom it speaks for, by a token that the host's server signed. `report` counts who could not,
 * and refuses nobody.
 */
export const identityModes = ['open', 'report', 'enforce'] as const
export type IdentityMode = (typeof identityModes)[number]

export const identityAlgorithms = ['HS256', 'EdDSA'] as const

/** `secret` of HS256, the public key (PEM, SPKI) of EdDSA. */
export const IdentityKey = v.object({ id: v.string(), algorithm: v.picklist(identityAlgorithms), key: v.string(), addedAt: v.number() })
export type IdentityKey = v.InferOutput<typeof IdentityKey>

/** A property's name, wherever it stands in a message. */
const deniedName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100))

/** A summary sent to webhooks every day, or every week on a weekday (1 is Monday), at an hour of the zone; a zone of null is the project's. */
export const Digest = v.strictObject({
  every: v.picklist(['day', 'week']),
  hour: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23)),
  weekday: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7)), 1),
  zone: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(64))), null),
})
export type Digest = v.InferOutput<typeof Digest>

/** Kinds of messages that are kept whole for different times. `events`: what the host sends, pages included; `answers`: of surveys; `exposures`: the kit's other events. */
export const retentionKinds = ['events', 'answers', 'exposures'] as const
export type RetentionKind = (typeof retentionKinds)[number]

/** Days; null: as long as the person is kept. At least a week, so that late and retried messages have come by then. */
const days = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(7), v.maxValue(3660)))
const KeepDays = { events: days, answers: days, exposures: days } satisfies Record<RetentionKind, unknown>

/** What an owner may set for a project. Stored as what differs from these defaults. */
export const ProjectSettings = v.object({
  identityMode: v.optional(v.picklist(identityModes), 'open'),
  identityKeys: v.optional(v.pipe(v.array(IdentityKey), v.maxLength(10)), []),
  /** Global Privacy Control and do-not-track: people who ask for it are not recorded. */
  respectSignals: v.optional(v.boolean(), true),
  /** Keep the address a message came from, as `context.ip`. */
  keepAddress: v.optional(v.boolean(), false),
  /** Dropped before a message is logged. */
  deniedProperties: v.optional(v.pipe(v.array(deniedName), v.maxLength(100)), []),
  /** Days after which the content of messages is removed. That they happened is kept. */
  keepDays: v.optional(v.object(KeepDays), { events: null, answers: null, exposures: null }),
  /** Null: there is none. */
  digest: v.optional(v.nullable(Digest), null),
})
export type ProjectSettings = v.InferOutput<typeof ProjectSettings>

/** As the dashboard sees them: secrets never leave the collector. */
export const SettingsAnswer = v.object({
  asOf: AsOf,
  origins: v.array(v.string()),
  ...v.omit(ProjectSettings, ['identityKeys']).entries,
  identityKeys: v.array(v.omit(IdentityKey, ['key'])),
  /** Of the newest messages that browsers sent with a user id: how many had a valid token, none, or one that does not hold. */
  coverage: v.object({ messages: v.number(), verified: v.number(), missing: v.number(), invalid: v.number() }),
  /**
   * Of the newest messages that browsers numbered, tab by tab: how many the tabs made (from the lowest number to the highest of each) and
   * how many arrived. The rest was lost, or is still under way. `givenUp` is what browsers told they gave up themselves, by drop
   * reason; `from` is the time of the oldest message looked at, null where there is none.
   */
  arrival: v.object({ tabs: v.number(), made: v.number(), arrived: v.number(), from: v.nullable(v.number()), givenUp: v.record(v.string(), v.number()) }),
})
export type SettingsAnswer = v.InferOutput<typeof SettingsAnswer>

/** What is left out stays. */
export const SettingsChange = v.partial(
  v.strictObject({
    origins: v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(100)),
    identityMode: v.picklist(identityModes),
    respectSignals: v.boolean(),
    keepAddress: v.boolean(),
    deniedProperties: v.pipe(v.array(deniedName), v.maxLength(100)),
    keepDays: v.strictObject(KeepDays),
    digest: v.nullable(Digest),
  }),
)
export type SettingsChange = v.InferOutput<typeof SettingsChange>

/** Without a key an HS256 secret is made up; an EdDSA key is the public half, the private one stays with the host. */
export const NewIdentityKey = v.variant('algorithm', [
  v.strictObject({ algorithm: v.literal('HS256') }),
  v.strictObject({ algorithm: v.literal('EdDSA'), key: v.pipe(v.string(), v.maxLength(1000)) }),
])
/** `secret` is shown this once; null for a public key. */
export const AddedIdentityKey = v.object({ key: v.omit(IdentityKey, ['key']), secret: v.nullable(v.string()) })
export type AddedIdentityKey = v.InferOutput<typeof AddedIdentityKey>
