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
  textAt: (json, ...path) => `${json} ->> '$.${path.join('.')}'`,
  wholeAt(json, ...path) {
    const at = `'$.${path.join('.')}'`
    return `case when json_type(${json}, ${at}) = 'integer' and ${json} ->> ${at} between 0 and 999999999 then ${json} ->> ${at} end`
  },
  field: (json, ending = '') => `${json} -> @path${ending}`,
}
