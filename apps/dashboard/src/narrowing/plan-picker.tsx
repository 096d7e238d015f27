import { useAnswer } from '../answer/use-answer.ts'
import { ask } from '../api/question.ts'
import { useDashboard } from '../dashboard.ts'

/** Which plan the page is about; nothing where accounts have no trait `plan` of a few values. */
export function PlanPicker() {
  const { place } = useDashboard()
  const asked = useAnswer(ask.traits())
  const chosen = place.query.value.get('plan') ?? ''
  const items = asked.state === 'ready' ? asked.answer.items : []
  const plans = items.find(({ of, trait }) => of === 'account' && trait === 'plan')?.values ?? []
  if (plans.length === 0 && chosen === '') return null
  return (
    <label class="labelled">
      Plan
      <select class="field" value={chosen} onChange={({ currentTarget: { value } }) => place.set({ plan: value })}>
        <option value="">All</option>
        {[...new Set([...plans, ...(chosen === '' ? [] : [chosen])])].map((plan) => (
          <option value={plan} key={plan}>
            {plan}
          </option>
        ))}
      </select>
    </label>
  )
}
