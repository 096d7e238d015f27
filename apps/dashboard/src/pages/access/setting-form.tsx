import type { SettingsAnswer, SettingsChange } from '@milepost/contract'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { ProblemNotice } from '../../answer/problem-notice.tsx'
import { useAct } from '../../answer/use-act.ts'
import { useDashboard } from '../../dashboard.ts'

interface SettingFormProps {
  /** Called when the form is saved; returns what to change. */
  change(): SettingsChange
  retry(): void
  children: ComponentChildren
}

/** Some fields of the project's settings, saved together. */
export function SettingForm({ change, retry, children }: SettingFormProps) {
  const { api } = useDashboard()
  const { busy, problem, act } = useAct()
  const [saved, setSaved] = useState(false)
  return (
    <form
      class="form-row"
      onInput={() => setSaved(false)}
      onSubmit={(event) => {
        event.preventDefault()
        act(
          () => api.patch<SettingsAnswer>('settings', change()),
          () => {
            setSaved(true)
            retry()
          },
        )
      }}
    >
      {children}
      <button type="submit" class="button" disabled={busy}>
        Save
      </button>
      <span role="status" class="soft">
        {saved && 'Saved. Noticed everywhere within two seconds.'}
      </span>
      {problem && <ProblemNotice problem={problem} />}
    </form>
  )
}
