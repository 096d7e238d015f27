import * as v from 'valibot'

/** BCP 47 ranges (RFC 4647 basic filtering): `de` takes `de-CH`. */
export const LanguageCondition = v.strictObject({
  kind: v.literal('language'),
  in: v.array(v.string()),
})
