import type { Measure } from '@milepost/contract'
import { countOf } from '../measure/count.ts'
import type { Context } from '../measure/measure.ts'
import { share } from '../measure/share.ts'
import type { MoveCount } from './contribution.ts'
import type { RankedModel } from './ranking.ts'

/**
 * By the order of the model's stages. `first`: from no stage; `forward`: to the next one; `skip`: further on than that; `backward`: to
 * an earlier one; `out`: into no stage.
 */
export type Direction = 'first' | 'forward' | 'skip' | 'backward' | 'out'

export interface Move {
  from: string | null
  to: string | null
  count: number
  direction: Direction
  /** Of the stays in `from` that ended, the share that ended in `to`, in percent. */
  rate: Measure
}

type Stages = Pick<RankedModel, 'stages'>

export function directionOf(from: string | null, to: string | null, { stages }: Stages): Direction {
  if (from === null) return 'first'
  if (to === null) return 'out'
  const step = orderOf(to, stages) - orderOf(from, stages)
  if (step < 0) return 'backward'
  return step > 1 ? 'skip' : 'forward'
}

/** The stages a forward move passed over, in the model's order; none of any other move. */
export function skippedStages(from: string | null, to: string | null, { stages }: Stages): string[] {
  if (to === null) return []
  const start = from === null ? 0 : orderOf(from, stages) + 1
  return stages.slice(start, orderOf(to, stages)).map(({ id }) => id)
}

/** The move matrix of whatever days the counts are of, in the model's order; pairs that never happened are left out. */
export function movesOf(counts: readonly Omit<MoveCount, 'day'>[], model: Stages, context?: Context): Move[] {
  const places = [null, ...model.stages.map(({ id }) => id)]
  const totals = new Map(places.map((from) => [from, new Map<string | null, number>()]))
  for (const { from, to, moves } of counts) {
    const row = totals.get(from)
    row?.set(to, (row.get(to) ?? 0) + moves)
  }
  return places.flatMap((from) => {
    const row = totals.get(from)!
    const left = [...row.values()].reduce((sum, count) => sum + countOf(count), 0)
    return places.flatMap((to): Move[] => {
      const count = countOf(row.get(to) ?? 0)
      return count > 0 ? [{ from, to, count, direction: directionOf(from, to, model), rate: share(count, left, context) }] : []
    })
  })
}

function orderOf(id: string, stages: Stages['stages']): number {
  return stages.findIndex((stage) => stage.id === id)
}
