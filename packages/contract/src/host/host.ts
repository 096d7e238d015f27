import * as v from 'valibot'

export const propertyTypes = ['string', 'number', 'boolean', 'date'] as const
export type PropertyType = (typeof propertyTypes)[number]

const Properties = v.record(v.string(), v.picklist(propertyTypes))

/** What the host product says of itself: its languages, the events it sends with their properties, its traits. */
export const HostSchema = v.strictObject({
  /** BCP 47 tags; the first is the default and the fallback. */
  locales: v.pipe(v.array(v.string()), v.minLength(1)),
  events: v.record(v.string(), Properties),
  personTraits: v.optional(Properties),
  accountTraits: v.optional(Properties),
  /** ISO 4217. The currency of all amounts, of the trait `mrr` and of orders; an order in another one is counted as refused. */
  currency: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/))),
})
export type HostSchema = v.InferInput<typeof HostSchema>
