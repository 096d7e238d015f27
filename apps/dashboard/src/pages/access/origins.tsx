import type { SettingsAnswer } from '@milepost/contract'
import { useState } from 'preact/hooks'
import { Panel } from '../../look/panel.tsx'
import { SettingForm } from './setting-form.tsx'

/** One origin in each line. They are compared whole, so wildcards mean nothing. */
export function Origins({ settings, retry }: { settings: SettingsAnswer; retry: () => void }) {
  const [text, setText] = useState(settings.origins.join('\n'))
  return (
    <Panel title="Pages that may use a write key" note="Web origins, one in each line, as https://app.example.com. With none, only pages on this machine (localhost) may.">
      <SettingForm change={() => ({ origins: linesOf(text) })} retry={retry}>
        <label class="grows">
          Origins
          <textarea class="field" rows={4} spellcheck={false} value={text} onInput={(event) => setText(event.currentTarget.value)} />
        </label>
      </SettingForm>
    </Panel>
  )
}

/** What was typed, one in each line, without empty ones. */
export function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
}
