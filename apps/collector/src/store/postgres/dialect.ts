import type { Dialect } from '../sql/dialect.ts'
import { unpackMessageId } from './message-id.ts'

export const postgresDialect: Dialect = {
  like: 'ilike',
  // PostgreSQL's planner has statistics of the tables and needs no hints.
  along: () => '',
  apart: (column) => column,
  texts: (json, alias) => `jsonb_array_elements_text(${json}::jsonb) as ${alias}(value)`,
  objects: (json, alias) => `jsonb_array_elements(${json}::jsonb) as ${alias}(value)`,
  objectsAt: (json, field, alias) => `jsonb_array_elements(${json}::jsonb -> '${field}') as ${alias}(value)`,
  numbers: (json) => `(select place - 1 as place, value::bigint as value from jsonb_array_elements_text(${json}::jsonb) with ordinality as listed(value, place))`,
  joinScalars: (json, alias) => `join lateral (
    select entry.key, entry.value from jsonb_each(${json}::jsonb) entry
    where jsonb_typeof(entry.value) in ('string', 'boolean') or (jsonb_typeof(entry.value) = 'number' and entry.value::numeric % 1 = 0)
  ) ${alias} on true`,
  lastSeq: (project) => `coalesce((select seq from log_head where project = ${project}), 0)`,
  messageIdOf: (packed) => unpackMessageId(packed as Buffer),
  textAt: (json, ...path) => `${json}::jsonb #>> '{${path.join(',')}}'`,
  wholeAt(json, ...path) {
    const found = `${json}::jsonb #>> '{${path.join(',')}}'`
    return `case when ${found} ~ '^[0-9]{1,9}$' then (${found})::bigint end`
  },
  field: (json, ending = '') => `(${json}::jsonb -> @field${ending}::text)::text`,
}
