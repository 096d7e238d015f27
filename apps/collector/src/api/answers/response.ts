import type { ResponseAnswer } from '@milepost/contract'
import { definitions, fewestAnswers, postStratified, responseRate, satisfaction } from '@milepost/metrics'
import type { Read } from '../../store/reports/reports.ts'
import type { ResponseCounts } from '../../store/reports/satisfaction.ts'
import { ownSegments, placeIn, type SegmentsInput } from './segments.ts'

/** Who was asked against who answered. `counts.scores` and `counts.response` are grouped alike. */
export function responseAnswer({ type, by, population, period, stages, counts }: Omit<SegmentsInput, 'counts'> & { counts: Read<ResponseCounts> }): ResponseAnswer {
  const { asOf, traits, scores, response } = counts
  const valuesOf = (rows: ResponseCounts['scores']) => rows.map(({ score, count }) => ({ value: score, count }))
  const strata = response.map(({ value, shown }) => ({ shown, answers: valuesOf(scores.filter((row) => row.value === value)) }))
  const sum = (of: 'shown' | 'answered', rows = response) => rows.reduce((total, row) => total + row[of], 0)
  const [shown, answered] = [sum('shown'), sum('answered')]
  const small = response.filter((row) => row.answered < fewestAnswers)
  const place = placeIn(by, stages)
  const { score, covered } = postStratified(type, strata, { population })
  return {
    asOf,
    period,
    type,
    by,
    choices: [...ownSegments.filter((each) => each !== 'device' && each !== 'language'), ...traits],
    unit: satisfaction(type, []).unit,
    definition: definitions.postStratified.definition,
    raw: satisfaction(type, valuesOf(scores), { population }).score,
    weighted: score,
    covered,
    rate: responseRate({ shown, answered }, { population }),
    groups: response
      .filter((row) => !small.includes(row))
      .map((row) => ({ ...row, shownShare: (100 * row.shown) / shown, answeredShare: (100 * row.answered) / answered, rate: responseRate(row, { population }) }))
      .sort((a, b) => place(a.value) - place(b.value) || b.shown - a.shown),
    hidden: { groups: small.length, shown: sum('shown', small), answered: sum('answered', small) },
  }
}
