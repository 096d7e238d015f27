import { type Part, type TraitOp, traitOps } from './draft.ts'

interface PartFieldsProps {
  part: Part
  /** Which one it is, for those who hear the fields alone: `2`. */
  number: number
  events: readonly string[]
  traits: readonly string[]
  onChange(part: Part): void
  onRemove: (() => void) | null
}

/** One question of the rule. */
export function PartFields({ part, number, events, traits, onChange, onRemove }: PartFieldsProps) {
  return (
    <fieldset class="milestone-part">
      <legend class="unseen">Question {number}</legend>
      {part.kind === 'event' ? <EventFields part={part} events={events} onChange={onChange} /> : <TraitFields part={part} traits={traits} onChange={onChange} />}
      {onRemove && (
        <button type="button" class="button button-small" onClick={onRemove}>
          Remove <span class="unseen">question {number}</span>
        </button>
      )}
    </fieldset>
  )
}

function EventFields({ part, events, onChange }: { part: Extract<Part, { kind: 'event' }>; events: readonly string[]; onChange: (part: Part) => void }) {
  const known = events.includes(part.event) || part.event === '' ? events : [part.event, ...events]
  return (
    <>
      <label>
        Event
        <select class="field" required value={part.event} onChange={({ currentTarget: { value } }) => onChange({ ...part, event: value })}>
          <option value="">Choose one</option>
          {known.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        At least
        <span class="milestone-unit">
          <input class="field milestone-number" type="number" min={1} max={100} required value={part.atLeast} onInput={({ currentTarget: { valueAsNumber } }) => onChange({ ...part, atLeast: valueAsNumber })} /> times
        </span>
      </label>
      <label>
        Within
        <span class="milestone-unit">
          <input class="field milestone-number" type="number" min={1} max={1100} placeholder="any" value={part.withinDays ?? ''} onInput={({ currentTarget: { valueAsNumber } }) => onChange({ ...part, withinDays: Number.isNaN(valueAsNumber) ? null : valueAsNumber })} /> days
        </span>
      </label>
      <label>
        Where (property)
        <input class="field milestone-text" maxLength={100} placeholder="any" value={part.property} onInput={({ currentTarget: { value } }) => onChange({ ...part, property: value, ...(value === '' && { value: '' }) })} />
      </label>
      {part.property !== '' && (
        <label>
          is
          <input class="field milestone-text" maxLength={100} required value={part.value} onInput={({ currentTarget: { value } }) => onChange({ ...part, value })} />
        </label>
      )}
    </>
  )
}

function TraitFields({ part, traits, onChange }: { part: Extract<Part, { kind: 'trait' }>; traits: readonly string[]; onChange: (part: Part) => void }) {
  return (
    <>
      <label>
        Trait of the
        <select class="field" value={part.of} onChange={({ currentTarget: { value } }) => onChange({ ...part, of: value === 'person' ? 'person' : 'account' })}>
          <option value="account">account</option>
          <option value="person">person</option>
        </select>
      </label>
      <label>
        Trait
        <input class="field" required maxLength={100} list="milestone-traits" value={part.trait} onInput={({ currentTarget: { value } }) => onChange({ ...part, trait: value })} />
        <datalist id="milestone-traits">
          {traits.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </label>
      <label>
        Comparison
        <select class="field" value={part.op} onChange={({ currentTarget: { value } }) => onChange({ ...part, op: value as TraitOp })}>
          {Object.entries(traitOps).map(([op, name]) => (
            <option key={op} value={op}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {part.op !== 'exists' && (
        <label>
          Value
          <input class="field" required maxLength={100} value={part.value} onInput={({ currentTarget: { value } }) => onChange({ ...part, value })} />
        </label>
      )}
    </>
  )
}
