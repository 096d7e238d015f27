import * as v from 'valibot'
import { Measure } from '../measure.ts'
import { AsOf, SubjectRef } from './parts.ts'

export const healthBandIds = ['unknown', 'risk', 'watch', 'healthy'] as const

export const AccountHealth = v.object({
  /** 0 to 100; null where less than half the weight is known. */
  score: Measure,
  band: v.picklist(healthBandIds),
  /** Known weight of all weight, in percent. */
  coverage: v.number(),
  contributions: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      /** 0 to 100; null: not known. */
      score: v.nullable(v.number()),
      weightPercent: v.number(),
      points: v.number(),
      /** What it was made of, in a sentence. */
      reason: v.string(),
    }),
  ),
})
export type AccountHealth = v.InferOutput<typeof AccountHealth>

export const HealthAnswer = v.object({
  asOf: AsOf,
  definition: v.string(),
  /** Who is counted, in words. */
  population: v.string(),
  /** Of `mrr`; null where nothing says it. */
  currency: v.nullable(v.string()),
  bands: v.object({ unknown: v.number(), risk: v.number(), watch: v.number(), healthy: v.number() }),
  /** Those at risk first, then by what they pay; at most 100. */
  items: v.array(v.object({ account: SubjectRef, mrr: v.number(), stage: v.nullable(v.string()), health: AccountHealth })),
})
export type HealthAnswer = v.InferOutput<typeof HealthAnswer>

/** What another tool shows of an account, in one answer. */
export const AccountCardAnswer = v.object({
  asOf: AsOf,
  account: SubjectRef,
  plan: v.nullable(v.string()),
  mrr: v.number(),
  currency: v.nullable(v.string()),
  stage: v.nullable(v.object({ id: v.string(), name: v.string(), since: v.number() })),
  people: v.number(),
  lastAt: v.number(),
  /** See `AccountRow`. */
  activatedAt: v.nullable(v.number()),
  activatedPeople: v.nullable(v.number()),
  latestScore: v.nullable(v.object({ type: v.string(), score: v.number(), at: v.number() })),
  health: AccountHealth,
})
export type AccountCardAnswer = v.InferOutput<typeof AccountCardAnswer>

/** Below the collector's own address. */
export const CardLinkAnswer = v.object({
  asOf: AsOf,
  /** What `src` of the element is: signed, and read-only. */
  path: v.string(),
  /** The script that defines the element. */
  script: v.string(),
  /** Milliseconds since 1970. */
  expiresAt: v.number(),
})
export type CardLinkAnswer = v.InferOutput<typeof CardLinkAnswer>
