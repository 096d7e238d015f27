import type { StagesAnswer } from '@milepost/contract'
import { count } from '../../words/number.ts'

/** Every stage of the model in its order, those without anybody too; those in no stage last, and only if there are any. */
export function countsNow({ model, now }: Pick<StagesAnswer, 'model' | 'now'>): StagesAnswer['now'] {
  const known = new Map(now.map(({ stage, count }) => [stage, count]))
  const rows = model.stages.map(({ id }) => ({ stage: id as string | null, count: known.get(id) ?? 0 }))
  const without = known.get(null) ?? 0
  return without > 0 ? [...rows, { stage: null, count: without }] : rows
}

/** Entered less left over the days of the answer, signed: `+12`, `−3`, `±0`. */
export function changeOver({ days }: Pick<StagesAnswer, 'days'>, stage: string): string {
  let change = 0
  for (const day of days) change += (day.stages[stage]?.entered ?? 0) - (day.stages[stage]?.left ?? 0)
  if (change === 0) return '\u00b10'
  return change > 0 ? `+${count(change)}` : count(change)
}

/** How many stand in each stage when the days of the answer end; of days that are not over, now. */
export function countsAtEnd({ days, now }: Pick<StagesAnswer, 'days' | 'now'>): Map<string | null, number> {
  const last = days.at(-1)
  if (!last) return new Map(now.map(({ stage, count }) => [stage, count]))
  return new Map(Object.entries(last.stages).map(([stage, { in: before, entered, left }]) => [stage, before + entered - left]))
}
