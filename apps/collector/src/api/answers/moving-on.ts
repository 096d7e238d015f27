import { bandOf, type MovingOnAnswer, type ScoreType, type StageModel } from '@milepost/contract'
import { directionOf, fewestAnswers, kaplanMeier, logRank, measure, type Observation, share } from '@milepost/metrics'
import { leavesOf } from '@milepost/targeting'
import type { MovingOnCounts } from '../../store/reports/moving-on.ts'
import type { Read } from '../../store/reports/reports.ts'
import { modelRefOf } from './definitions.ts'

/** The p value below which a difference may be called one. */
const significant = 0.05
const horizonDays = 30

const definition =
  'From the first answer of each stay in a stage: how long until the account or person goes on to a later stage of the model. Who is still there, and who left another way, counts with the time until then (Kaplan-Meier). Satisfied are those whose answer was in the best band. A stage whose own rule reads scores is nothing to move on to here: the answer itself would lead there. The clock starts with the answer, not with the stay, since only who stays is asked. A difference says that both go together, not that one makes the other.'

export function movingOnAnswer(model: StageModel, type: ScoreType, { asOf, rows }: Read<MovingOnCounts>): MovingOnAnswer {
  const goals = new Set(model.stages.filter(({ when }) => leavesOf(when).every(({ kind }) => kind !== 'score')).map(({ id }) => id))
  return {
    asOf,
    model: modelRefOf(model),
    type,
    definition,
    stages: model.stages.flatMap(({ id }) => {
      const own = rows.filter(({ stage }) => stage === id)
      if (own.length === 0) return []
      const observed = (isSatisfied: boolean) =>
        own.filter(({ score }) => (bandOf(type, score) === 'high') === isSatisfied).map((row) => observationOf(row, model, goals))
      const [satisfied, others] = [observed(true), observed(false)]
      const { p, groups } = logRank([satisfied, others])
      const isMore = (groups[0]?.observed ?? 0) > (groups[0]?.expected ?? 0)
      const few = sizeOf(satisfied) < fewestAnswers || sizeOf(others) < fewestAnswers
      const verdict = few ? 'few' : p === null || p >= significant ? 'none' : isMore ? 'sooner' : 'later'
      return { stage: id, satisfied: groupOf(satisfied), others: groupOf(others), p: few ? null : p, verdict } as const
    }),
  }
}

function observationOf({ stage, minutes, left, next, count }: MovingOnCounts['rows'][number], model: StageModel, goals: ReadonlySet<string>): Observation {
  const direction = left ? directionOf(stage, next, model) : null
  const event = next !== null && goals.has(next) && (direction === 'forward' || direction === 'skip')
  return { t: minutes / (24 * 60), event, count }
}

function groupOf(observations: readonly Observation[]): MovingOnAnswer['stages'][number]['satisfied'] {
  const { n, events, median, steps, lastT } = kaplanMeier(observations)
  if (n < fewestAnswers) return { n, movedOn: null, medianDays: null, within30Days: measure({ value: null, n, method: 'kaplanMeier' }, { population: 'all' }) }
  const step = steps.findLast(({ t }) => t <= horizonDays)
  // The curve is unknown at the horizon unless somebody was watched for so long, or it has come to 0 before.
  const known = n > 0 && ((lastT ?? 0) >= horizonDays || step?.survival === 0)
  const value = known ? 100 * (1 - (step?.survival ?? 1)) : null
  const ofCurve = step && step.lo !== null && step.hi !== null ? { lo: 100 * (1 - step.hi), hi: 100 * (1 - step.lo) } : null
  return { n, movedOn: events, medianDays: median.value, within30Days: measure({ value, n, ...(ofCurve ? { interval: ofCurve, method: 'kaplanMeier' } : ofCounts(observations)) }, { population: 'all' }) }
}

/** At 0 and at 100 percent the curve has no interval, so Wilson's is taken over those who were watched to the end. */
function ofCounts(observations: readonly Observation[]) {
  const moved = sizeOf(observations.filter(({ t, event }) => event && t <= horizonDays))
  const { lo, hi } = share(moved, moved + sizeOf(observations.filter(({ t, event }) => (event ? t > horizonDays : t >= horizonDays))))
  return { interval: lo === null || hi === null ? null : { lo, hi }, method: 'wilson' }
}

function sizeOf(observations: readonly Observation[]): number {
  return observations.reduce((sum, { count = 1 }) => sum + count, 0)
}
