import type { Digest, SettingsAnswer } from '@milepost/contract'
import { useState } from 'preact/hooks'
import { Answered } from '../../answer/answered.tsx'
import { Skeleton } from '../../answer/skeleton.tsx'
import { useAnswer } from '../../answer/use-answer.ts'
import { ask } from '../../api/question.ts'
import { useDashboard } from '../../dashboard.ts'
import { Panel } from '../../look/panel.tsx'
import { SettingForm } from '../access/setting-form.tsx'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const usual: Digest = { every: 'week', hour: 7, weekday: 1, zone: null }

/** When digests are sent to webhooks. */
export function DigestForm() {
  const asked = useAnswer(ask.settings())
  return (
    <Panel title="Digest" note="Activation, satisfaction with its interval, counts and moves of stages, alerts and feedback that waits, for webhooks that hear of digests. One for each period; after a time away only the last.">
      <Answered asked={asked} skeleton={<Skeleton lines={2} />}>
        {(settings) => <Fields settings={settings} retry={asked.retry} />}
      </Answered>
    </Panel>
  )
}

function Fields({ settings, retry }: { settings: SettingsAnswer; retry: () => void }) {
  const { projectZone, timeZone } = useDashboard()
  const [digest, setDigest] = useState(settings.digest)
  const own = projectZone.value
  const zones = [...new Set([own, timeZone.value, Intl.DateTimeFormat().resolvedOptions().timeZone, 'UTC', ...(digest?.zone ? [digest.zone] : [])])]
  const choose = (every: string) => setDigest(every === 'day' || every === 'week' ? { ...(digest ?? usual), every } : null)
  return (
    <SettingForm change={() => ({ digest })} retry={retry}>
      <label>
        Sent
        <select class="field" value={digest?.every ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="">never</option>
          <option value="day">every day</option>
          <option value="week">every week</option>
        </select>
      </label>
      {digest?.every === 'week' && (
        <label>
          On
          <select class="field" value={digest.weekday} onChange={(event) => setDigest({ ...digest, weekday: Number(event.currentTarget.value) })}>
            {weekdays.map((name, index) => (
              <option key={name} value={index + 1}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {digest && (
        <>
          <label>
            At
            <select class="field" value={digest.hour} onChange={(event) => setDigest({ ...digest, hour: Number(event.currentTarget.value) })}>
              {Array.from({ length: 24 }, (_, hour) => (
                <option key={hour} value={hour}>
                  {String(hour).padStart(2, '0')}:00
                </option>
              ))}
            </select>
          </label>
          <label>
            Time zone
            <select class="field" value={digest.zone ?? own} onChange={({ currentTarget: { value } }) => setDigest({ ...digest, zone: value === own ? null : value })}>
              {zones.map((zone) => (
                <option key={zone} value={zone}>
                  {zone}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
    </SettingForm>
  )
}
