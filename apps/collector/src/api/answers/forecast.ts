import type { ForecastAnswer, StageModel } from '@milepost/contract'
import { forecast } from '@milepost/metrics'
import type { HistoriesFound } from '../../store/reports/histories.ts'
import type { Read } from '../../store/reports/reports.ts'
import { modelRefOf } from './definitions.ts'

export const horizonDays = 30

export function forecastAnswer(model: StageModel, { asOf, units, of }: Read<HistoriesFound>): ForecastAnswer {
  const found = forecast({ model, units, asOf, horizonDays }, { population: 'all' })
  const about = { asOf, model: modelRefOf(model), horizonDays, units: units.length, of, moves: found.moves }
  if (found.refused) {
    const refused = `${seen(found.moves)}, and ${found.needed} are needed before anything can be foretold.`
    return { ...about, refused, stages: [], calibration: null }
  }
  return { ...about, refused: null, stages: found.stages, calibration: found.calibration }
}

function seen(moves: number): string {
  if (moves === 0) return 'No move between stages has been seen'
  return moves === 1 ? 'Only 1 move between stages has been seen' : `Only ${moves} moves between stages have been seen`
}
