import type { AccountHealth } from '@milepost/contract'
import { type Health, type HealthBand, health, healthBandOf, healthBands } from '@milepost/metrics'
import type { HealthEntry } from '../store/reports/health.ts'
import { type Asked, healthInputs } from './inputs.ts'

const weekMs = 7 * 86_400_000
/** Weeks over which the band is followed, so that a score near a threshold does not make it flicker. */
const weeks = 4

/** A pure function of what is known of the account. The band follows from that of the week before, and so on for four weeks. */
export function accountHealth(entry: HealthEntry, asked: Asked): AccountHealth {
  const { score, coverage, contributions } = measured(entry, asked)
  return {
    score,
    band: bandBy(score.value, entry, asked, 0),
    coverage,
    contributions: contributions.map((each, index) => ({ ...each, name: healthInputs[index]!.name, reason: healthInputs[index]!.find(entry, asked).reason() })),
  }
}

/** Only the band, by which lists of many accounts are sorted. */
export function healthBandOfAccount(entry: HealthEntry, asked: Asked): HealthBand {
  return bandBy(measured(entry, asked).score.value, entry, asked, 0)
}

/** The week before matters only near a threshold, so for most scores none is looked at. */
function bandBy(score: number | null, entry: HealthEntry, asked: Asked, back: number): HealthBand {
  const band = healthBandOf(score, 'unknown')
  if (healthBands.every((before) => healthBandOf(score, before) === band)) return band
  const at = asked.at - (back + 1) * weekMs
  if (back === weeks || at < entry.firstAt) return band
  return healthBandOf(score, bandBy(measured(entry, { ...asked, at }).score.value, entry, asked, back + 1))
}

function measured(entry: HealthEntry, asked: Asked): Health {
  return health(healthInputs.map(({ id, weight, find }) => ({ id, weight, score: find(entry, asked).score })), 'unknown', { population: 'all' })
}
