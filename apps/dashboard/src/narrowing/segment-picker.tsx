import { useAnswer } from '../answer/use-answer.ts'
import { ask } from '../api/question.ts'
import { useDashboard } from '../dashboard.ts'
import { segmentOptions, SegmentOptions } from './segment-options.tsx'
import { segmentName } from './segment.ts'

/** Who the page is about: everybody, or those with a trait. Nothing where no trait has a few values. Plans have a picker of their own. */
export function SegmentPicker() {
  const { place } = useDashboard()
  const asked = useAnswer(ask.traits())
  const chosen = place.query.value.get('segment') ?? ''
  const items = asked.state === 'ready' ? asked.answer.items.filter(({ of, trait }) => of !== 'account' || trait !== 'plan') : []
  if (items.length === 0 && chosen === '') return null
  const isKnown = chosen === '' || segmentOptions(items).includes(chosen)
  return (
    <label class="labelled">
      Who
      <select class="field" value={chosen} onChange={({ currentTarget: { value } }) => place.set({ segment: value })}>
        <option value="">Everybody</option>
        {!isKnown && <option value={chosen}>{segmentName(chosen)}</option>}
        <SegmentOptions items={items} />
      </select>
    </label>
  )
}
