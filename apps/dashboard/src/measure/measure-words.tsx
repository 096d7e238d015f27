import type { Measure as MeasureValue } from '@milepost/contract'
import { countedMany } from '../words/number.ts'
import { methodName } from './method-name.ts'
import { standing } from './standing.ts'
import { type MeasureUnit, writtenInterval } from './unit.ts'

interface MeasureWordsProps {
  measure: MeasureValue
  unit: MeasureUnit
  definition: string
  /** What is counted, in the plural. */
  many: string
  /** Of amounts. */
  currency?: string | null
}

/** The definition of a number, its interval, how many it rests on, and whether it may still change. */
export function MeasureWords({ measure, unit, definition, many, currency = null }: MeasureWordsProps) {
  const { n, lo, hi, method, population, provisional } = measure
  const known = standing(measure) !== 'none' && lo !== null && hi !== null
  return (
    <>
      <p>{definition}</p>
      <dl class="measure-facts">
        <div>
          <dt>Counted</dt>
          <dd class="numbers">
            {countedMany(n, many)}
            {population === 'latest' && many === 'answers' ? ', the newest of each person' : ''}
          </dd>
        </div>
        {known && (
          <div>
            <dt>95% interval</dt>
            <dd class="numbers">
              {writtenInterval(unit, lo, hi, currency)} ({methodName(method)})
            </dd>
          </div>
        )}
      </dl>
      {provisional && <p class="measure-provisional-words">Provisional: late events can still change it.</p>}
    </>
  )
}
