import type { AddedIdentityKey, IdentityMode, SettingsAnswer } from '@milepost/contract'
import { useState } from 'preact/hooks'
import { ProblemNotice } from '../../answer/problem-notice.tsx'
import { SureButton } from '../../answer/sure-button.tsx'
import { useAct } from '../../answer/use-act.ts'
import { useDashboard } from '../../dashboard.ts'
import { Panel } from '../../look/panel.tsx'
import { count } from '../../words/number.ts'
import { date } from '../../words/time.ts'
import { Code } from '../setup/code.tsx'
import { SettingForm } from './setting-form.tsx'

const modeNames = {
  open: 'Everybody is believed',
  report: 'Count who could prove it, refuse nobody',
  enforce: 'Refuse who does not prove it',
} as const satisfies Record<IdentityMode, string>

/** Whether a browser must prove who it speaks for. One step before asking for proof, it is counted who could give it. */
export function IdentityProof({ settings, retry }: { settings: SettingsAnswer; retry: () => void }) {
  const [mode, setMode] = useState<IdentityMode>(settings.identityMode)
  return (
    <Panel
      title="Proof of identity"
      note="A write key is public, so whoever has it could speak for any user id. A token that your server signs for each user proves it: identify(userId, traits, { token })."
    >
      <SettingForm change={() => ({ identityMode: mode })} retry={retry}>
        <label class="grows">
          What is asked of browsers
          <select class="field" value={mode} onChange={(event) => setMode(event.currentTarget.value as IdentityMode)}>
            {Object.entries(modeNames).map(([value, name]) => (
              <option value={value} key={value}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </SettingForm>
      <p class="soft">{coverageWords(settings.coverage)}</p>
      <IdentityKeys settings={settings} retry={retry} />
    </Panel>
  )
}

function coverageWords({ messages, verified, missing, invalid }: SettingsAnswer['coverage']): string {
  if (messages === 0) return 'No browser has sent anything with a user id lately.'
  if (verified === messages) return `All of the newest ${count(messages)} messages with a user id had a valid token.`
  return `Of the newest ${count(messages)} messages with a user id, ${count(verified)} had a valid token, ${count(missing)} had none, and of ${count(invalid)} it did not hold.`
}

function IdentityKeys({ settings, retry }: { settings: SettingsAnswer; retry: () => void }) {
  const { api, timeZone } = useDashboard()
  const { busy, problem, act } = useAct()
  const [secret, setSecret] = useState<string | null>(null)
  const [pem, setPem] = useState('')
  const done = (added: AddedIdentityKey) => {
    setSecret(added.secret)
    setPem('')
    retry()
  }
  return (
    <>
      {settings.identityKeys.length > 0 && (
        <ul class="identity-keys">
          {settings.identityKeys.map(({ id, algorithm, addedAt }) => (
            <li key={id}>
              <span>
                {algorithm} <code>{id}</code> <span class="soft">since {date(addedAt, timeZone.value)}</span>
              </span>
              <SureButton name="Remove" about={`the key ${id}: its tokens hold no longer`} busy={busy} onSure={() => act(() => api.delete(`settings/identity-keys/${id}`), retry)} />
            </li>
          ))}
        </ul>
      )}
      {secret !== null && (
        <>
          <p role="status">Your server signs with this secret. It is shown this once.</p>
          <Code label="the secret" text={secret} />
        </>
      )}
      <form
        class="form-row"
        onSubmit={(event) => {
          event.preventDefault()
          act(() => api.post<AddedIdentityKey>('settings/identity-keys', pem.trim() === '' ? { algorithm: 'HS256' } : { algorithm: 'EdDSA', key: pem }), done)
        }}
      >
        <label class="grows">
          Ed25519 public key (PEM), or empty for a shared HS256 secret
          <textarea class="field" rows={3} spellcheck={false} value={pem} onInput={(event) => setPem(event.currentTarget.value)} />
        </label>
        <button type="submit" class="button" disabled={busy}>
          Add a key
        </button>
      </form>
      {problem && <ProblemNotice problem={problem} />}
    </>
  )
}
