import type { Measure as MeasureValue } from '@milepost/contract'
import { Hint } from '../hint/hint.tsx'
import { countedMany } from '../words/number.ts'
import { MeasureWords } from './measure-words.tsx'
import { absence, standing } from './standing.ts'
import { type MeasureUnit, writtenInterval, writtenValue } from './unit.ts'
import './measure.css'

interface MeasureProps {
  name?: string
  measure: MeasureValue
  unit: MeasureUnit
  definition: string
  /** What is counted, in the plural. Default `answers`. */
  many?: string
  /** Of amounts. */
  currency?: string | null
  /** Shown instead of a value that is not known although some were counted. Default `Not known`. */
  unknown?: string
  /** Shown where nobody was counted. Default `No answers yet`. */
  none?: string | undefined
  /** `big` opens a page, `row` stands in a table. */
  size?: 'big' | 'row'
}

/** A number with its doubt: the interval beside it, how many it rests on, and its definition on hover and focus. */
export function Measure({ name, measure, unit, definition, many = 'answers', currency = null, unknown, none, size = 'big' }: MeasureProps) {
  const { value, lo, hi, n, provisional } = measure
  const missing = n === 0 && none !== undefined ? none : n > 0 && value === null && unknown !== undefined ? unknown : absence(measure, many)
  const words = <MeasureWords measure={measure} unit={unit} definition={definition} many={many} currency={currency} />
  return (
    <div class={`measure measure-${size}${provisional ? ' measure-provisional' : ''}`}>
      {name && <div class="measure-name">{name}</div>}
      <Hint words={words} class="measure-figure">
        {missing !== null || value === null ? (
          <span class="measure-missing">{missing}</span>
        ) : (
          <>
            <span class="measure-value">{writtenValue(unit, value, currency)}</span>
            {lo !== null && hi !== null && <span class="measure-interval">{writtenInterval(unit, lo, hi, currency)}</span>}
          </>
        )}
      </Hint>
      {size === 'big' && standing(measure) === 'enough' && (
        <div class="measure-n">
          {countedMany(n, many)}
          {provisional && ', provisional'}
        </div>
      )}
    </div>
  )
}
