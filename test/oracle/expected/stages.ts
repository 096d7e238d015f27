import type { StageModel } from '@milepost/contract'
import type { Reckoning, Stay } from '../reckoning/reckon.ts'
import { type Expected, share } from './measure.ts'
import { lengthDays, quantile, type Watched } from './survival.ts'

export interface Period {
  /** First day, and the day after the last. */
  from: string
  to: string
}

interface Move {
  at: number
  from: string | null
  to: string | null
}

/** What is compared of the answer about stages. */
export function stagesAnswer(model: StageModel, { from, to }: Period, reckoning: Reckoning) {
  const { people, accounts, days, past } = reckoning
  const histories = (model.unit === 'person' ? people : accounts).map((each) => reckoning.stays(model.id, each))
  const [start, end] = [days.startOf(from), days.startOf(to)]
  const places = [...model.stages.map(({ id }) => id), null]
  const inAt = (stage: string | null, at: number) => histories.filter((stays) => stays.some((stay) => stay.stage === stage && stay.enteredAt < at && at <= (stay.leftAt ?? Infinity))).length
  const all = histories.flat()
  return {
    now: places.map((stage) => ({ stage, count: all.filter((stay) => stay.stage === stage && stay.leftAt === null).length })),
    days: eachDay(from, to, reckoning).map((day) => {
      const [dawn, dusk] = [days.startOf(day), days.startOf(days.plus(day, 1))]
      const during = (at: number | null) => at !== null && at >= dawn && at < dusk
      return {
        day,
        stages: Object.fromEntries(
          model.stages.map(({ id }) => {
            const own = all.filter(({ stage }) => stage === id)
            return [id, { in: inAt(id, dawn), entered: own.filter((stay) => during(stay.enteredAt)).length, left: own.filter((stay) => during(stay.leftAt)).length }]
          }),
        ),
      }
    }),
    moves: movesOf(histories.flatMap(movesIn).filter(({ at }) => at >= start && at < end), model),
    stays: model.stages.map(({ id }) => staysOf(all.filter(({ stage, enteredAt }) => stage === id && enteredAt < end), past.until, id)),
  }
}

export function eachDay(from: string, to: string, { days }: Reckoning): string[] {
  const all: string[] = []
  for (let day = from; day < to; day = days.plus(day, 1)) all.push(day)
  return all
}

/** Coming from nowhere is a move; being known and in no stage is where everybody starts who is in none. */
function movesIn(stays: readonly Stay[]): Move[] {
  return stays
    .map(({ stage, enteredAt }, index) => ({ at: enteredAt, from: stays[index - 1]?.stage ?? null, to: stage }))
    .filter(({ from, to }) => from !== to)
}

function movesOf(moves: readonly Move[], { stages }: StageModel): { from: string | null; to: string | null; count: number; direction: string; rate: Expected }[] {
  const order = (id: string) => stages.findIndex((stage) => stage.id === id)
  const places = [null, ...stages.map(({ id }) => id)]
  return places.flatMap((from) => {
    const left = moves.filter((move) => move.from === from)
    return places.flatMap((to) => {
      const count = left.filter((move) => move.to === to).length
      if (count === 0) return []
      const step = from === null || to === null ? 0 : order(to) - order(from)
      const direction = from === null ? 'first' : to === null ? 'out' : step < 0 ? 'backward' : step > 1 ? 'skip' : 'forward'
      return [{ from, to, count, direction, rate: share(count, left.length) }]
    })
  })
}

function staysOf(stays: readonly Stay[], until: number, stage: string) {
  const watched = stays.map(({ enteredAt, leftAt }): Watched => ({ days: lengthDays((leftAt ?? until) - enteredAt), end: leftAt === null ? null : 'over' }))
  return { stage, n: watched.length, medianDays: quantile(watched, 0.5), stillIn: watched.filter(({ end }) => end === null).length }
}

