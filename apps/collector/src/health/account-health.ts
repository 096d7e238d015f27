import type { AccountHealth } from '@milepost/contract'
import { type Health, type HealthBand, health } from '@milepost/metrics'
import type { HealthEntry } from '../store/reports/health.ts'
import { type Asked, healthInputs } from './inputs.ts'

const weekMs = 7 * 86_400_000
/** The band is followed for so long, so that a score about a threshold does not flicker. */
const weeks = 4

/** A pure function of what is known of the account: the band of each of the last weeks follows from that of the week before. */
export function accountHealth(entry: HealthEntry, asked: Asked): AccountHealth {
  let band: HealthBand = 'unknown'
  for (let back = weeks; back > 0; back--) {
    const at = asked.at - back * weekMs
    if (at >= entry.firstAt) band = measured(entry, { ...asked, at }, band).band
  }
  const { score, coverage, contributions, band: now } = measured(entry, asked, band)
  return {
    score,
    band: now,
    coverage,
    contributions: contributions.map((each, index) => ({ ...each, name: healthInputs[index]!.name, reason: healthInputs[index]!.find(entry, asked).reason })),
  }
}

function measured(entry: HealthEntry, asked: Asked, before: HealthBand): Health {
  return health(healthInputs.map(({ id, weight, find }) => ({ id, weight, score: find(entry, asked).score })), before, { population: 'all' })
}
