import type { StagesAnswer } from '@milepost/contract'
import { useDashboard } from '../../dashboard.ts'
import { StageName } from '../../stage/stage-name.tsx'
import { count } from '../../words/number.ts'
import { dayName } from '../../words/time.ts'

/** Who was where on a day of the past: how many stood in each stage when it began, and the way to their list. The day is in the address. */
export function StagesThen({ answer: { model, days } }: { answer: StagesAnswer }) {
  const { place, project } = useDashboard()
  const [first, last] = [days[0]?.day, days.at(-1)?.day]
  const on = place.query.value.get('on')
  const chosen = days.find(({ day }) => day === on)
  const [list, one, many] = model.unit === 'person' ? (['/people', 'person', 'people'] as const) : (['/accounts', 'account', 'accounts'] as const)
  // Lists are narrowed by the stages of the project's first model.
  const isListed = project.value?.stageModels[0]?.id === model.id
  return (
    <div class="stages-then">
      <label class="labelled">
        Who was there on
        <input class="field" type="date" min={first} max={last} value={on ?? ''} onChange={({ currentTarget: { value } }) => place.set({ on: value })} />
      </label>
      {on === null ? (
        <span class="soft small">Choose a day, or press one in the chart.</span>
      ) : !chosen ? (
        <span class="soft small">{dayName(on)} is not in the period that is shown.</span>
      ) : (
        <ul>
          {model.stages.map(({ id }) => {
            const there = chosen.stages[id]?.in ?? 0
            return (
              <li key={id}>
                {isListed && there > 0 ? (
                  <a href={place.href(list, { stage: id, on })}>
                    <StageName id={id} model={model} /> <b>{count(there)}</b>
                    <span class="unseen"> {there === 1 ? one : many} on {dayName(on)}</span>
                  </a>
                ) : (
                  <span class="soft">
                    <StageName id={id} model={model} /> {count(there)}
                  </span>
                )}
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
