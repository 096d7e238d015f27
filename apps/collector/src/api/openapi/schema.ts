import { toJsonSchema } from '@valibot/to-json-schema'
import type * as v from 'valibot'

export type JsonSchema = Record<string, unknown>

/** A schema of the contract as JSON Schema, draft 2020-12, the dialect of OpenAPI 3.1. */
export function jsonOf(schema: v.GenericSchema): JsonSchema {
  const { $schema, ...json } = toJsonSchema(schema, { target: 'draft-2020-12', errorMode: 'ignore' })
  return json
}
