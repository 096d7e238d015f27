import { toJsonSchema } from '@valibot/to-json-schema'
import type * as v from 'valibot'

export type JsonSchema = Record<string, unknown>

/** The only schema that holds itself. */
const rule = {
  type: 'object',
  description: 'A rule: a question such as {"kind":"event","event":"Board Created","atLeast":3,"withinDays":7} or {"kind":"trait","of":"account","trait":"plan","op":"equals","value":"pro"}, or {"kind":"all","of":[...]}, `any` of a list, `not` of one.',
} as const

/** A schema of the contract as JSON Schema, draft 2020-12, the dialect of OpenAPI 3.1. */
export function jsonOf(schema: v.GenericSchema): JsonSchema {
  const { $schema, $defs, ...json } = toJsonSchema(schema, {
    target: 'draft-2020-12',
    errorMode: 'ignore',
    // A recursive schema would refer to the root of its document, but here each schema is a part of a larger one.
    overrideSchema: ({ valibotSchema }) => (valibotSchema.type === 'lazy' ? rule : undefined),
  })
  return json
}
