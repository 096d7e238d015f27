import type { Span } from '@milepost/metrics'
import type { HistoriesFound, HistoriesQuestion } from '../../reports/histories.ts'
import { type Asking, cell, rows } from '../asking.ts'
import type { Dialect } from '../dialect.ts'
import { type Scope, within } from '../scope.ts'
import { boundTo, inSegment } from './in-segment.ts'

interface Row {
  subject: number
  stage: string
  enteredAt: number
  leftAt: number | null
}

const count = (filter: string) => `select count(*) from stage_span s where ${within('s')} and s.model = @model and s.left_at is null ${filter}`
const spansOf = (filter: string) => `
  select s.subject, s.stage, s.entered_at as "enteredAt", s.left_at as "leftAt" from stage_span s
  where ${within('s')} and s.model = @model and s.subject % @step = 0 ${filter} order by s.subject, s.entered_at`

export function historiesReport(dialect: Dialect) {
  return function* (scope: Scope, { model, unit, segment, limit }: HistoriesQuestion): Asking<HistoriesFound> {
    const filter = inSegment(dialect, 's.subject', unit, segment)
    const bound = { ...scope, model, ...boundTo(segment) }
    const of = (yield* cell<number>(count(filter), bound)) ?? 0
    const units = new Map<number, Span[]>()
    for (const { subject, stage, enteredAt, leftAt } of yield* rows<Row>(spansOf(filter), { ...bound, step: Math.max(1, Math.ceil(of / limit)) })) {
      const known = units.get(subject) ?? []
      units.set(subject, known)
      known.push({ stage: stage === '' ? null : stage, enteredAt, leftAt, holding: [] })
    }
    return { units: [...units].map(([subject, spans]) => ({ id: String(subject), spans })), of }
  }
}
