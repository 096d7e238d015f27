import type { Context } from 'hono'
import * as v from 'valibot'
import { readJson } from '../access/body.ts'
import { Refusal } from '../problem.ts'

/** A note of 4,000 characters, each written as an escape of six, with room to spare. */
const bodyLimitBytes = 32 * 1024

/**
 * The body of a change, as its schema has it.
 * @throws Refusal 400 that names the field and what is wrong with it
 */
export async function parseBody<Schema extends v.GenericSchema>(c: Context, schema: Schema): Promise<v.InferOutput<Schema>> {
  const { value } = await readJson(c, bodyLimitBytes)
  const parsed = v.safeParse(schema, value)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  const at = v.getDotPath(issue) ?? ''
  throw new Refusal(400, { error: 'bodyInvalid', message: `the body is wrong${at && ` at ${at}`}: ${issue.message.slice(0, 200)}`, ...(at && { at }) })
}
