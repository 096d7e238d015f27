import type { StageCounts, StageQuestion } from '../../reports/stages.ts'
import { type Asking, rows } from '../asking.ts'
import { type Scope, within } from '../scope.ts'
import { lengthInMinutes } from './length.ts'

const sums = `select d.stage, sum(d.entered) - sum(d."left") as count from stage_day d where ${within('d')} and d.model = @model`
const atStart = `${sums} and d.day < @fromDay group by d.stage order by d.stage`
const now = `${sums} group by d.stage order by d.stage`
const days = `
  select d.day, d.stage, d.entered, d."left" from stage_day d
  where ${within('d')} and d.model = @model and d.day >= @fromDay and d.day < @toDay order by d.day, d.stage`
const moves = `
  select m.from_stage as "from", m.to_stage as "to", sum(m.count) as count from stage_move m
  where ${within('m')} and m.model = @model and m.day >= @fromDay and m.day < @toDay
  group by 1, 2 having sum(m.count) > 0 order by 1, 2`
const stays = `
  select s.stage, ${lengthInMinutes('coalesce(s.left_at, @asOf) - s.entered_at')} as minutes, s.left_at is not null as "left", count(*) as count
  from stage_span s where ${within('s')} and s.model = @model and s.entered_at < @before and s.stage <> ''
  group by 1, 2, 3 order by 1, 2, 3`

export function* readStages(scope: Scope, question: StageQuestion): Asking<StageCounts> {
  const bound = { ...scope, ...question }
  return {
    atStart: yield* rows(atStart, bound),
    now: yield* rows(now, bound),
    days: yield* rows(days, bound),
    moves: yield* rows(moves, bound),
    stays: (yield* rows<StageCounts['stays'][number]>(stays, bound)).map((row) => ({ ...row, left: Boolean(row.left) })),
  }
}
