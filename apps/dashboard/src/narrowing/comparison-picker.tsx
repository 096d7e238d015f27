import { useAnswer } from '../answer/use-answer.ts'
import { ask } from '../api/question.ts'
import { useDashboard } from '../dashboard.ts'
import { comparisons } from './comparison.ts'
import { SegmentOptions } from './segment-options.tsx'
import { onPlan } from './segment.ts'

/** What the page is compared with: another period, everybody, or another segment. */
export function ComparisonPicker() {
  const { place } = useDashboard()
  const asked = useAnswer(ask.traits())
  const segment = place.query.value.get('segment') ?? onPlan(place.query.value.get('plan'))
  return (
    <label class="labelled">
      Compare with
      <select class="field" value={place.query.value.get('compare') ?? ''} onChange={({ currentTarget: { value } }) => place.set({ compare: value })}>
        <option value="">Nothing</option>
        {Object.entries(comparisons).map(([id, name]) =>
          id === 'everybody' && segment === null ? null : (
            <option value={id} key={id}>
              {name}
            </option>
          ),
        )}
        {asked.state === 'ready' && <SegmentOptions items={asked.answer.items} except={segment} />}
      </select>
    </label>
  )
}
