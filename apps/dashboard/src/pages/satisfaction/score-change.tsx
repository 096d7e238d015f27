import type { SatisfactionAnswer } from '@milepost/contract'
import { standing } from '../../measure/standing.ts'
import { type MeasureUnit, writtenInterval, writtenValue } from '../../measure/unit.ts'
import { counted, mean } from '../../words/number.ts'

const changeUnits = { points: 'pointsChange', percent: 'percentChange', mean: 'meanChange' } as const satisfies Record<SatisfactionAnswer['unit'], MeasureUnit>

/** The change of the score against the period before, called a change only where its interval excludes zero; and how many more answers would narrow it. */
export function ScoreChange({ answer: { change, needed, unit, score } }: { answer: SatisfactionAnswer }) {
  const { before, difference, differs } = change
  if (standing(score) !== 'enough') return null
  const { value, lo, hi } = difference
  const known = standing(before) === 'enough' && value !== null
  const interval = lo !== null && hi !== null ? ` (${writtenInterval(changeUnits[unit], lo, hi)})` : ''
  const margin = unit === 'mean' ? mean(needed.margin) : `${needed.margin} points`
  return (
    <div class="score-change">
      <p>
        {!known
          ? 'Too few answers in the period before to compare with.'
          : differs
            ? `${writtenValue(changeUnits[unit], value)} against the period before${interval}.`
            : `No different from the period before${interval}.`}
      </p>
      {needed.more !== null && (
        <p class="soft small">
          {needed.more === 0 ? `Sure to within \u00b1${margin}.` : `About ${counted(needed.more, 'more answer')} would make it sure to within \u00b1${margin}.`}
        </p>
      )}
    </div>
  )
}
