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
  if (key === undefined) return partsOf(schema, value).flatMap((part) => Object.keys((part as unknown as Known).entries ?? {}))
  const child = children(schema, value).find((each) => each.key === key)
  return child ? fieldsAt(child.schema, child.value, rest) : []
}

function unwrapped(schema: v.GenericSchema): v.GenericSchema {
  const { type, wrapped } = schema as unknown as Known
  return type === 'optional' && wrapped ? unwrapped(wrapped) : schema
}

/** The schemas that together describe this value: the fitting member of a variant, all members of an intersection. */
function partsOf(schema: v.GenericSchema, value: unknown): v.GenericSchema[] {
  const known = schema as unknown as Known
  if (known.type === 'optional') return partsOf(known.wrapped!, value)
  if (known.type === 'lazy') return partsOf(known.getter!(value), value)
  if (known.type === 'intersect') return known.options!.flatMap((option) => partsOf(option, value))
  if (known.type === 'variant') {
    const kind = isObject(value) ? value[known.key!] : undefined
    const option = known.options!.find((each) => {
      const entry = (each as unknown as Known).entries?.[known.key!]
      return entry && (entry as unknown as Known).literal === kind
    })
    return option ? [option] : []
  }
  return [schema]
}

function children(schema: v.GenericSchema, value: unknown): Child[] {
  return partsOf(schema, value).flatMap((part): Child[] => {
    const known = part as unknown as Known
    if (known.item && Array.isArray(value)) return value.map((item, key) => ({ key, schema: known.item!, value: item }))
    if (!isObject(value)) return []
    if (known.entries) return Object.entries(known.entries).map(([key, entry]) => ({ key, schema: entry, value: value[key] }))
    if (known.type === 'record') return Object.keys(value).map((key) => ({ key, schema: known.value!, value: value[key] }))
    return []
  })
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
