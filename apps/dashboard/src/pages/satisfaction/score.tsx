import type { SatisfactionAnswer } from '@milepost/contract'
import { Panel } from '../../look/panel.tsx'
import { definitions } from '../../measure/definition.ts'
import { Measure } from '../../measure/measure.tsx'
import { standing } from '../../measure/standing.ts'
import { count, percent } from '../../words/number.ts'
import { ScoreChange } from './score-change.tsx'
import { bandNames, typeNames } from './score-type.ts'

const order = ['high', 'middle', 'low'] as const

export function Score({ answer }: { answer: SatisfactionAnswer }) {
  const { type, score, unit, definition, easyShare, bands, responseRate } = answer
  const all = bands.low + bands.middle + bands.high
  return (
    <Panel title={typeNames[type]} note={definition}>
      <div class="score">
        <Measure name="Score" measure={score} unit={unit} definition={definition} />
        {easyShare && <Measure name="Found it easy" measure={easyShare} unit="percent" definition={definitions.easyShare} />}
        <Measure name="Answered, of those asked" measure={responseRate} unit="percent" definition={definitions.responseRate} many="people" />
      </div>
      <ScoreChange answer={answer} />
      {standing(score) === 'enough' && (
        <>
          <div class="bands" aria-hidden="true">
            {order.map((band) => (
              <span key={band} class={`bands-${band}`} style={{ flexGrow: bands[band] }} />
            ))}
          </div>
          <dl class="bands-words">
            {order.map((band) => (
              <div key={band}>
                <dt>
                  <i class={`swatch bands-${band}`} /> {bandNames[type][band]}
                </dt>
                <dd class="numbers">
                  {count(bands[band])} <span class="soft">{percent(bands[band] / all)}</span>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Panel>
  )
}
