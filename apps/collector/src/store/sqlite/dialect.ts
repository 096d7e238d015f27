import type { Dialect } from '../sql/dialect.ts'
import { unpackMessageId } from './message-id.ts'

export const sqliteDialect: Dialect = {
  like: 'like',
  along: (index) => `indexed by ${index}`,
  // https://www.sqlite.org/optoverview.html#uplus
  apart: (column) => `+${column}`,
  texts: (json, alias) => `json_each(${json}) ${alias}`,
  objects: (json, alias) => `json_each(${json}) ${alias}`,
  objectsAt: (json, field, alias) => `json_each(${json}, '$.${field}') ${alias}`,
  numbers: (json) => `(select key as place, value from json_each(${json}))`,
  joinScalars: (json, alias) => `join json_each(${json}) ${alias} on ${alias}.type in ('text', 'integer', 'true', 'false')`,
  lastSeq: () => '(select coalesce(max(seq), 0) from message)',
  messageIdOf: (packed) => unpackMessageId(packed as Buffer | string),
  field: (json, ending = '') => `${json} -> @path${ending}`,
}
