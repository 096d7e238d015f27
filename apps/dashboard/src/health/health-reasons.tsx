import type { AccountHealth } from '@milepost/contract'
import { definitions } from '@milepost/metrics'
import { Hint } from '../hint/hint.tsx'
import { count, points } from '../words/number.ts'
import './health.css'

const bandNames = { unknown: 'Not known', risk: 'At risk', watch: 'Watch', healthy: 'Healthy' } as const

/** The band in words and colour. */
export function HealthBand({ band }: { band: AccountHealth['band'] }) {
  return <span class={`health-band health-${band}`}>{bandNames[band]}</span>
}

/** What the score is made of: known inputs with the points they add, the others with why they are not known. */
export function HealthReasons({ health: { score, coverage, band, contributions } }: { health: AccountHealth }) {
  return (
    <div>
      <div class="health-head">
        <Hint words={<p>{definitions.health.definition}</p>}>
          <b>{score.value === null ? 'Not known' : `${points(score.value)} of 100`}</b>
        </Hint>
        <HealthBand band={band} />
        <span class="soft small">{count(Math.round(coverage))}% of the weight is known</span>
      </div>
      <ul class="health-reasons">
        {contributions.map(({ id, name, score, points: added, reason }) => (
          <li key={id}>
            <span>
              {name}
              <span class="soft small"> {reason}</span>
            </span>
            <b>{score === null ? '' : `+${points(added)}`}</b>
          </li>
        ))}
      </ul>
    </div>
  )
}
