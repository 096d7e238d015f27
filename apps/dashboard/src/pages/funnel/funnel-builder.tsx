import { useEffect, useId, useRef } from 'preact/hooks'
import { Panel } from '../../look/panel.tsx'
import { type StepControl, StepFields } from './step-fields.tsx'
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
  const root = useRef<HTMLDivElement>(null)
  const focusNext = useRef<{ place: number; on: StepControl } | null>(null)
  const without = (place: number) => rows.filter((_, index) => index !== place)

  // Whoever goes by the keyboard stays with the step that was moved, and comes to the one that was added.
  useEffect(() => {
    const next = focusNext.current
    focusNext.current = null
    if (next) focusIn(root.current?.querySelectorAll('fieldset')[next.place], next.on)
  }, [rows])

  function changeTo(next: StepRow[], place: number, on: StepControl) {
    focusNext.current = { place, on }
    onChange(next)
  }
  const move = (place: number, by: number) => changeTo(without(place).toSpliced(place + by, 0, rows[place] ?? emptyRow()), place + by, by < 0 ? 'Earlier' : 'Later')
  const remove = (place: number) => changeTo(without(place), Math.min(place, rows.length - 2), 'Event')
  return (
    <Panel title="Steps" note={`${fewestSteps} to ${mostSteps} events. What is shown changes as soon as every step has one; the address says all of it.`}>
      <datalist id={list}>
        {events.map((name) => (
          <option value={name} key={name} />
        ))}
      </datalist>
      <div class="step-list" ref={root}>
        {rows.map((row, index) => (
          <StepFields
            key={index}
            row={row}
            number={index + 1}
            events={list}
            onChange={(next) => onChange(rows.with(index, next))}
            onUp={index > 0 ? () => move(index, -1) : null}
            onDown={index < rows.length - 1 ? () => move(index, 1) : null}
            onRemove={rows.length > fewestSteps ? () => remove(index) : null}
          />
        ))}
      </div>
      <div class="step-more">
        {rows.length < mostSteps && (
          <button type="button" class="button button-small" onClick={() => changeTo([...rows, emptyRow()], rows.length, 'Event')}>
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

/** On the control, or where it can no longer be pressed on the other one that moves the step. */
function focusIn(step: Element | undefined, on: StepControl) {
  const controls = [...(step?.querySelectorAll<HTMLInputElement | HTMLButtonElement>('[data-control]') ?? [])].filter(({ disabled }) => !disabled)
  const found = controls.find(({ dataset }) => dataset['control'] === on) ?? controls.find(({ dataset }) => dataset['control'] !== 'Event')
  found?.focus()
}
