import type { StepRow } from './step-row.ts'

/** What of a step takes the focus. */
export type StepControl = 'Event' | 'Earlier' | 'Later' | 'Remove'

interface StepFieldsProps {
  row: StepRow
  /** Which one it is, from 1 on. */
  number: number
  /** Id of the list of known events. */
  events: string
  onChange(row: StepRow): void
  /** Null where it cannot: the first goes no further up, and two have to stay. */
  onUp: (() => void) | null
  onDown: (() => void) | null
  onRemove: (() => void) | null
}

/** One step: the event, and on request one of its properties. */
export function StepFields({ row, number, events, onChange, onUp, onDown, onRemove }: StepFieldsProps) {
  const buttons: { name: StepControl; act: (() => void) | null }[] = [
    { name: 'Earlier', act: onUp },
    { name: 'Later', act: onDown },
    { name: 'Remove', act: onRemove },
  ]
  return (
    <fieldset class="step-fields">
      <legend class="unseen">Step {number}</legend>
      <span class="step-number" aria-hidden="true">
        {number}
      </span>
      <label class="step-event">
        <span>
          Event <span class="unseen">of step {number}</span>
        </span>
        <input class="field" data-control="Event" required maxLength={200} list={events} autocomplete="off" placeholder="Type or choose one" value={row.event} onInput={({ currentTarget: { value } }) => onChange({ ...row, event: value })} />
      </label>
      {row.kept ? (
        <span class="step-kept">
          <span class="soft small">With conditions of the milestone</span>
          <button type="button" class="button button-small" onClick={() => onChange({ ...row, kept: null })}>
            Drop them <span class="unseen">from step {number}</span>
          </button>
        </span>
      ) : (
        <>
          <label>
            <span>
              Where (property) <span class="unseen">of step {number}</span>
            </span>
            <input class="field" maxLength={100} placeholder="any" value={row.property} onInput={({ currentTarget: { value } }) => onChange({ ...row, property: value, ...(value === '' && { value: '' }) })} />
          </label>
          {row.property !== '' && (
            <label>
              <span>
                is <span class="unseen">in step {number}</span>
              </span>
              <input class="field" maxLength={100} required value={row.value} onInput={({ currentTarget: { value } }) => onChange({ ...row, value })} />
            </label>
          )}
        </>
      )}
      <span class="row-actions">
        {buttons.map(({ name, act }) => (
          <button type="button" class="button button-small" disabled={act === null} data-control={name} onClick={() => act?.()} key={name}>
            {name}<span class="unseen"> step {number}</span>
          </button>
        ))}
      </span>
    </fieldset>
  )
}
