import { useId } from 'preact/hooks'
import { Panel } from '../../look/panel.tsx'
import { StepFields } from './step-fields.tsx'
import { emptyRow, fewestSteps, mostSteps, type StepRow } from './step-row.ts'

interface FunnelBuilderProps {
  rows: readonly StepRow[]
  /** Names of known events. */
  events: readonly string[]
  onChange(rows: StepRow[]): void
  /** Back to the steps of the milestones; null where they are shown. */
  onReset: (() => void) | null
}

/** Which events lead to which: changed one by one, and asked as soon as all of them are said. */
export function FunnelBuilder({ rows, events, onChange, onReset }: FunnelBuilderProps) {
  const list = useId()
  const without = (place: number) => rows.filter((_, index) => index !== place)
  const moved = (place: number, by: number) => without(place).toSpliced(place + by, 0, rows[place] ?? emptyRow())
  return (
    <Panel title="Steps" note={`${fewestSteps} to ${mostSteps} events. What is shown changes as soon as every step has one; the address says all of it.`}>
      <datalist id={list}>
        {events.map((name) => (
          <option value={name} key={name} />
        ))}
      </datalist>
      <div class="step-list">
        {rows.map((row, index) => (
          <StepFields
            key={index}
            row={row}
            number={index + 1}
            events={list}
            onChange={(next) => onChange(rows.with(index, next))}
            onUp={index > 0 ? () => onChange(moved(index, -1)) : null}
            onDown={index < rows.length - 1 ? () => onChange(moved(index, 1)) : null}
            onRemove={rows.length > fewestSteps ? () => onChange(without(index)) : null}
          />
        ))}
      </div>
      <div class="step-more">
        {rows.length < mostSteps && (
          <button type="button" class="button button-small" onClick={() => onChange([...rows, emptyRow()])}>
            Add a step
          </button>
        )}
        {onReset && (
          <button type="button" class="button button-quiet button-small" onClick={onReset}>
            Steps of the milestones
          </button>
        )}
      </div>
    </Panel>
  )
}
