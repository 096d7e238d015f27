import type { AccountAnswer, PersonAnswer } from '@milepost/contract'
import { useDashboard } from '../dashboard.ts'
import { Icon } from '../look/icon.tsx'
import { Panel } from '../look/panel.tsx'
import { StageHistory } from '../stage/stage-history.tsx'
import { counted } from '../words/number.ts'
import { date } from '../words/time.ts'
import './lifecycle.css'

interface LifecycleProps extends Pick<PersonAnswer, 'stages'> {
  milestones: PersonAnswer['milestones'] | AccountAnswer['milestones']
  owner: 'people' | 'accounts'
  id: string
}

/** Where somebody stands and how they came there: stages and milestones. */
export function Lifecycle({ stages, milestones, owner, id }: LifecycleProps) {
  const { timeZone } = useDashboard()
  return (
    <>
      <Panel title="Stages">
        {stages.length === 0 ? (
          <p class="soft">No stage model has been published.</p>
        ) : (
          stages.map((history) => <StageHistory history={history} owner={owner} id={id} key={history.model} />)
        )}
      </Panel>
      <Panel title="Milestones">
        {milestones.length === 0 ? (
          <p class="soft">No milestone has been published.</p>
        ) : (
          <ul class="milestones">
            {milestones.map(({ id, name, at, ...of }) => (
              <li key={id} class={at === null ? 'milestone-open' : 'milestone-done'}>
                <span class="milestone-mark">{at !== null && <Icon name="check" size={12} />}</span>
                {name}
                {at === null ? (
                  <span class="soft small">not yet</span>
                ) : 'people' in of && of.people !== null ? (
                  <span class="soft small numbers" title={`The first on ${date(at, timeZone.value)}`}>
                    {counted(of.people, 'person', 'people')}
                  </span>
                ) : (
                  <span class="soft small numbers">{date(at, timeZone.value)}</span>
                )}
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </>
  )
}
