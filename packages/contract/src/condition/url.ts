import * as v from 'valibot'

/** A part of the address. `wildcard`: `*` is any run of characters; `regex`: an unanchored JavaScript pattern without flags. */
export const UrlCondition = v.strictObject({
  kind: v.literal('url'),
  part: v.optional(v.picklist(['path', 'query', 'hash', 'href']), 'path'),
  op: v.optional(v.picklist(['equals', 'wildcard', 'regex']), 'wildcard'),
  value: v.string(),
})
