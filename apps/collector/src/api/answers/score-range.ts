import { type Band, bandOf, scales, type ScoreType, scoreTypes } from '@milepost/contract'
import type { ScoreRange } from '../../store/reports/satisfaction.ts'

/** Which scores are in a band, of one type or of all. Bands are runs of neighbouring scores. */
export function rangesOf(band: Band, type: ScoreType | null): ScoreRange[] {
  return (type === null ? scoreTypes : [type]).map((each) => {
    const { min, max } = scales[each]
    const values = Array.from({ length: max - min + 1 }, (_, index) => min + index).filter((value) => bandOf(each, value) === band)
    return { type: each, from: Math.min(...values), to: Math.max(...values) }
  })
}
