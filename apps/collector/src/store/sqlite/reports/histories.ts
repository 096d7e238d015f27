import type { Span } from '@milepost/metrics'
import type { HistoriesFound, HistoriesQuestion } from '../../reports/histories.ts'
import type { Sqlite } from '../open.ts'
import { type Scope, within } from './scope.ts'

interface Row {
  subject: number
  stage: string
  enteredAt: number
  leftAt: number | null
}

export function readHistories(db: Sqlite) {
  const count = db.prepare(`select count(*) from stage_span s where ${within('s')} and s.model = @model and s.left_at is null`).pluck()
  const spans = db.prepare(`
    select s.subject, s.stage, s.entered_at as enteredAt, s.left_at as leftAt from stage_span s
    where ${within('s')} and s.model = @model and s.subject % @step = 0 order by s.subject, s.entered_at`)

  return (scope: Scope, { model, limit }: HistoriesQuestion): HistoriesFound => {
    const of = count.get({ ...scope, model }) as number
    const units = new Map<number, Span[]>()
    for (const { subject, stage, enteredAt, leftAt } of spans.all({ ...scope, model, step: Math.max(1, Math.ceil(of / limit)) }) as Row[]) {
      const known = units.get(subject) ?? []
      units.set(subject, known)
      known.push({ stage: stage === '' ? null : stage, enteredAt, leftAt, holding: [] })
    }
    return { units: [...units].map(([subject, spans]) => ({ id: String(subject), spans })), of }
  }
}
