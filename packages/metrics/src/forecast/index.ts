export type { Calibration, Reliability } from './calibration.ts'
export { type Forecast, forecast, type ForecastQuestion, type StageForecast } from './forecast.ts'
export { leastMoves } from './least-moves.ts'
export type { ForecastUnit } from './unit.ts'
