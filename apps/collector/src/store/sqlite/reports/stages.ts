import type { StageCounts, StageQuestion } from '../../reports/stages.ts'
import type { Sqlite } from '../open.ts'
import { lengthInMinutes } from './length.ts'
import { type Scope, within } from './scope.ts'

export function readStages(db: Sqlite) {
  const sums = `select d.stage, sum(d.entered) - sum(d."left") as count from stage_day d where ${within('d')} and d.model = @model`
  const atStart = db.prepare(`${sums} and d.day < @fromDay group by d.stage`)
  const now = db.prepare(`${sums} group by d.stage`)
  const days = db.prepare(`
    select d.day, d.stage, d.entered, d."left" from stage_day d
    where ${within('d')} and d.model = @model and d.day >= @fromDay and d.day < @toDay order by d.day, d.stage`)
  const moves = db.prepare(`
    select m.from_stage as "from", m.to_stage as "to", sum(m.count) as count from stage_move m
    where ${within('m')} and m.model = @model and m.day >= @fromDay and m.day < @toDay
    group by 1, 2 having sum(m.count) > 0 order by 1, 2`)
  const stays = db.prepare(`
    select s.stage, ${lengthInMinutes('max(0, coalesce(s.left_at, @asOf) - s.entered_at)')} as minutes, s.left_at is not null as "left", count(*) as count
    from stage_span s where ${within('s')} and s.model = @model and s.entered_at < @before and s.stage <> ''
    group by 1, 2, 3 order by 1, 2, 3`)

  return (scope: Scope, question: StageQuestion): StageCounts => {
    const bound = { ...scope, ...question }
    return {
      atStart: atStart.all(bound) as StageCounts['atStart'],
      now: now.all(bound) as StageCounts['now'],
      days: days.all(bound) as StageCounts['days'],
      moves: moves.all(bound) as StageCounts['moves'],
      stays: (stays.all(bound) as (Omit<StageCounts['stays'][number], 'left'> & { left: number })[]).map((row) => ({
        ...row,
        left: row.left === 1,
      })),
    }
  }
}
