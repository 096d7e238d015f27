import type { Measure as MeasureValue } from '@milepost/contract'
import { Measure } from '../measure/measure.tsx'
import { standing } from '../measure/standing.ts'
import { type MeasureUnit, writtenInterval, writtenValue } from '../measure/unit.ts'
import './narrowing.css'

interface ComparedMeasureProps {
  other: MeasureValue
  difference: MeasureValue | undefined
  name: string
  unit: MeasureUnit
  definition: string
  many: string
}

/** The same measure of the other period or segment, and whether the two differ beyond chance. */
export function ComparedMeasure({ other, difference, name, unit, definition, many }: ComparedMeasureProps) {
  return (
    <div class="compared">
      <span class="compared-name">{name}</span>
      <Measure measure={other} unit={unit} definition={definition} many={many} size="row" />
      {difference && <p class="soft small">{inWords(difference)}</p>}
    </div>
  )
}

/** Nothing is called a change while its own interval includes zero. */
export function inWords(difference: MeasureValue): string {
  const { value, lo, hi } = difference
  if (value === null || lo === null || hi === null || standing(difference) !== 'enough') return 'Too few to compare.'
  const bounds = writtenInterval('percentChange', lo, hi)
  if (lo <= 0 && hi >= 0) return `No difference beyond chance: ${writtenValue('percentChange', value)} (${bounds}).`
  return `${writtenValue('percentChange', value)} in percentage points (${bounds}).`
}
