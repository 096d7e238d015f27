export { type HealthBand, healthBandOf, healthBands, healthThresholds, hysteresisPoints } from './band.ts'
export { type Contribution, type Health, health, type HealthInput } from './health.ts'
