import type * as v from 'valibot'
import type { Place } from './problem.ts'

interface Child {
  key: string | number
  schema: v.GenericSchema
  value: unknown
}

/** What of valibot's schemas the walk reads; a kind that is not here has no parts to walk into. */
type Known = { type: string } & Partial<{
  wrapped: v.GenericSchema
  getter: (input: unknown) => v.GenericSchema
  entries: Record<string, v.GenericSchema>
  item: v.GenericSchema
  key: string
  value: v.GenericSchema
  options: v.GenericSchema[]
  literal: unknown
}>

/**
 * Every place in a value that a given schema describes. The schemas themselves say where texts and rules are, so that a new
 * field or a new surface is checked without a line here.
 */
export function* placesOf(wanted: v.GenericSchema, schema: v.GenericSchema, value: unknown, at: Place = []): Generator<{ at: Place; value: unknown }> {
  if (value === undefined) return
  const plain = unwrapped(schema)
  if (plain === wanted) {
    yield { at, value }
    return
  }
  for (const child of children(plain, value)) yield* placesOf(wanted, child.schema, child.value, [...at, child.key])
}

/** The names a value may have as fields at a place; nothing where it is not an object with fixed fields. */
export function fieldsAt(schema: v.GenericSchema, value: unknown, at: Place): string[] {
  const [key, ...rest] = at
  if (key === undefined) return Object.keys(findFitting(schema, value)?.entries ?? {})
  const child = children(schema, value).find((each) => each.key === key)
  return child ? fieldsAt(child.schema, child.value, rest) : []
}

function unwrapped(schema: v.GenericSchema): v.GenericSchema {
  const { type, wrapped } = schema as unknown as Known
  return type === 'optional' && wrapped ? unwrapped(wrapped) : schema
}

/** The schema that describes this value: for a variant its fitting member, undefined where none fits. */
function findFitting(schema: v.GenericSchema, value: unknown): Known | undefined {
  const known = schema as unknown as Known
  if (known.type === 'optional') return findFitting(known.wrapped!, value)
  if (known.type === 'lazy') return findFitting(known.getter!(value), value)
  if (known.type !== 'variant') return known
  const kind = isObject(value) ? value[known.key!] : undefined
  return (known.options as unknown as Known[]).find((option) => (option.entries?.[known.key!] as unknown as Known).literal === kind)
}

function children(schema: v.GenericSchema, value: unknown): Child[] {
  const fitting = findFitting(schema, value)
  if (!fitting) return []
  const { type, item, entries, value: each } = fitting
  if (item && Array.isArray(value)) return value.map((part, key) => ({ key, schema: item, value: part }))
  if (!isObject(value)) return []
  if (entries) return Object.entries(entries).map(([key, entry]) => ({ key, schema: entry, value: value[key] }))
  return type === 'record' ? Object.keys(value).map((key) => ({ key, schema: each!, value: value[key] })) : []
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
