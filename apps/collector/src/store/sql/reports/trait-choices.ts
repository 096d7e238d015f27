import type { Unit } from '@milepost/contract'
import type { TraitChoice } from '../../reports/segment.ts'
import { type Asking, rows } from '../asking.ts'
import { type Dialect, isOneOf } from '../dialect.ts'
import { type Scope, within } from '../scope.ts'
import { mostValues, namingTraits } from './segment-traits.ts'

/** Those seen last are looked at: enough to meet every common value. */
const lookedAt = 2_000

export function traitChoicesReport(dialect: Dialect) {
  const valuesOf = (unit: Unit) => `
    select t.key as trait, cast(t.value as text) as value, count(*) as count
    from (select o.traits from ${unit} o where ${within('o')} order by o.last_at desc limit ${lookedAt}) o
    ${dialect.joinScalars('o.traits', 't')}
    where not ${isOneOf(dialect, 't.key', '@naming')} group by 1, 2 order by 1, 3 desc, 2`

  return function* (scope: Scope): Asking<{ traits: TraitChoice[] }> {
    const traits: TraitChoice[] = []
    for (const unit of ['account', 'person'] as const) {
      const found = yield* rows<{ trait: string; value: string; count: number }>(valuesOf(unit), { ...scope, naming: JSON.stringify(namingTraits) })
      for (const trait of new Set(found.map((row) => row.trait))) {
        const values = found.filter((row) => row.trait === trait).map(({ value, count }) => ({ value, count }))
        if (values.length >= 2 && values.length <= mostValues) traits.push({ of: unit, trait, values })
      }
    }
    return { traits }
  }
}
