import type { MilestoneChange } from '@milepost/contract'
import { useState } from 'preact/hooks'
import { ProblemNotice } from '../../answer/problem-notice.tsx'
import { useAct } from '../../answer/use-act.ts'
import { useAnswer } from '../../answer/use-answer.ts'
import { ask } from '../../api/question.ts'
import { useDashboard } from '../../dashboard.ts'
import { Panel } from '../../look/panel.tsx'
import { anEvent, aTrait, conditionOf, type Draft, type Part, savedOf } from './draft.ts'
import { MeaningPicker } from './meaning-picker.tsx'
import { PartFields } from './part-fields.tsx'
import { Preview } from './preview.tsx'

interface MilestoneFormProps {
  start: Draft
  events: readonly string[]
  onSaved(change: MilestoneChange): void
  onCancel(): void
}

/** Makes a milestone or changes one: what it would count stands below while the rule is written. */
export function MilestoneForm({ start, events, onSaved, onCancel }: MilestoneFormProps) {
  const { api } = useDashboard()
  const { busy, problem, act } = useAct()
  const [draft, setDraft] = useState(start)
  const asked = useAnswer(ask.traits())
  const traits = asked.state === 'ready' ? [...new Set(asked.answer.items.map(({ trait }) => trait))] : []
  const saved = savedOf(draft)
  const change = (parts: Part[]) => setDraft({ ...draft, parts })

  function save(event: SubmitEvent) {
    event.preventDefault()
    if (saved) act(() => api.post<MilestoneChange>('milestones', saved), onSaved)
  }
  return (
    <Panel title={start.id === null ? 'A new milestone' : `Change “${start.name}”`} note="It counts over all history, from the first event on. A changed rule starts a new series, and the charts show where.">
      <form class="milestone-form" onSubmit={save}>
        <div class="form-row">
          <label class="grows">
            Name
            <input class="field" required maxLength={100} value={draft.name} onInput={({ currentTarget: { value } }) => setDraft({ ...draft, name: value })} />
          </label>
          <label>
            Reached by
            <select class="field" value={draft.unit} onChange={({ currentTarget: { value } }) => setDraft({ ...draft, unit: value === 'person' ? 'person' : 'account' })}>
              <option value="account">accounts, by any of their people</option>
              <option value="person">people, each for themselves</option>
            </select>
          </label>
          {draft.parts.length > 1 && (
            <label>
              When
              <select class="field" value={draft.join} onChange={({ currentTarget: { value } }) => setDraft({ ...draft, join: value === 'any' ? 'any' : 'all' })}>
                <option value="all">all of this holds</option>
                <option value="any">any of this holds</option>
              </select>
            </label>
          )}
        </div>
        {draft.parts.map((part, index) => (
          <PartFields
            key={index}
            part={part}
            number={index + 1}
            events={events}
            traits={traits}
            onChange={(next) => change(draft.parts.map((each, place) => (place === index ? next : each)))}
            onRemove={draft.parts.length > 1 ? () => change(draft.parts.filter((_, place) => place !== index)) : null}
          />
        ))}
        <div class="milestone-more">
          <button type="button" class="button button-small" onClick={() => change([...draft.parts, anEvent()])}>
            Add an event
          </button>
          <button type="button" class="button button-small" onClick={() => change([...draft.parts, aTrait()])}>
            Add a trait
          </button>
        </div>
        <Preview unit={draft.unit} when={conditionOf(draft)} />
        <MeaningPicker means={draft.means} onChange={(means) => setDraft({ ...draft, means })} />
        {problem && <ProblemNotice problem={problem} />}
        <div class="milestone-more">
          <button type="submit" class="button button-main" disabled={busy}>
            {start.id === null ? 'Save the milestone' : 'Save the new rule'}
          </button>
          <button type="button" class="button" onClick={onCancel}>
            Cancel
          </button>
        </div>
      </form>
    </Panel>
  )
}
