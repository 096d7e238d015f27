import type { RetentionKind, SettingsAnswer } from '@milepost/contract'
import { useState } from 'preact/hooks'
import { Panel } from '../../look/panel.tsx'
import { SettingForm } from '../access/setting-form.tsx'

const kinds = {
  events: ['Events and pages of your product', 'What rules ask about, orders and traits stay.'],
  answers: ['Answers to surveys', 'Scores and choices stay; words, pages and hidden fields go.'],
  exposures: ['What was shown, seen and clicked', 'That it happened stays.'],
} as const satisfies Record<RetentionKind, readonly [name: string, stays: string]>
const names = Object.keys(kinds) as RetentionKind[]

/** As the collector has it, days. */
const bounds = { min: 7, max: 3660 } as const

/** After how many days the content of messages goes. */
export function KeepDays({ settings, retry }: { settings: SettingsAnswer; retry: () => void }) {
  const [days, setDays] = useState<Record<RetentionKind, number | null>>(settings.keepDays)
  return (
    <Panel
      title="How long is it kept?"
      note="In days from receipt; empty is as long as the person. What goes cannot be brought back. Who did what and when stays, so that numbers stay as they are."
    >
      <SettingForm change={() => ({ keepDays: days })} retry={retry}>
        {names.map((kind) => (
          <label key={kind} class="keep-days">
            {kinds[kind][0]}
            <input
              class="field"
              type="number"
              inputMode="numeric"
              {...bounds}
              placeholder="Always"
              value={days[kind] ?? ''}
              onInput={({ currentTarget: { value } }) => setDays({ ...days, [kind]: value === '' ? null : Number(value) })}
            />
            <span class="soft small">{kinds[kind][1]}</span>
          </label>
        ))}
      </SettingForm>
    </Panel>
  )
}
