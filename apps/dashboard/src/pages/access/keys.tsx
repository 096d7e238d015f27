import type { KeyRow, MintedKey, Permission } from '@milepost/contract'
import { permissions } from '@milepost/contract/vocabulary'
import { useState } from 'preact/hooks'
import { ProblemNotice } from '../../answer/problem-notice.tsx'
import { SureButton } from '../../answer/sure-button.tsx'
import { useAct } from '../../answer/use-act.ts'
import { useDashboard } from '../../dashboard.ts'
import { ActionTable } from '../../look/action-table.tsx'
import { Panel } from '../../look/panel.tsx'
import { ago, dateTime } from '../../words/time.ts'
import { Code } from '../setup/code.tsx'

/** What each permission lets a server do, in a word. */
const scopeNames = { ingest: 'send events', read: 'read', edit: 'handle feedback', publish: 'publish', admin: 'manage' } as const satisfies Record<Permission, string>
const stateNames = { active: 'Works', ending: 'Ends', ended: 'Ended', revoked: 'Revoked' } as const satisfies Record<KeyRow['state'], string>

export function Keys({ keys, retry }: { keys: KeyRow[]; retry: () => void }) {
  const { api, now, timeZone } = useDashboard()
  const { busy, problem, act } = useAct()
  const [minted, setMinted] = useState<MintedKey>()
  const done = (answer: MintedKey) => {
    setMinted(answer)
    retry()
  }
  const stateOf = ({ state, expiresAt }: KeyRow) => (state === 'ending' && expiresAt !== null ? `Ends ${dateTime(expiresAt, timeZone.value)}` : stateNames[state])
  return (
    <>
      <Panel title="Keys" note="Write keys stand in your pages and are public. Secret keys are for servers; a lost one cannot be shown again, only replaced." flush>
        {problem && <ProblemNotice problem={problem} />}
        <ActionTable columns={['Key', 'May', 'Used', 'State']}>
          {keys.map((key) => (
            <tr key={key.id}>
              <th scope="row">
                <code>{key.shown}</code> <span class="soft small">{key.name}</span>
              </th>
              <td>{key.kind === 'write' ? 'send events as a browser' : key.scopes.map((scope) => scopeNames[scope]).join(', ')}</td>
              <td>{key.lastUsedAt === null ? 'Never' : ago(key.lastUsedAt, now())}</td>
              <td>{stateOf(key)}</td>
              <td class="end">
                {(key.state === 'active' || key.state === 'ending') && (
                  <span class="row-actions">
                    {key.state === 'active' && (
                      <SureButton name="Rotate" about={`key ${key.shown}: both work for a day`} busy={busy} onSure={() => act(() => api.post<MintedKey>(`keys/${key.id}/rotate`, {}), done)} />
                    )}
                    <SureButton name="Revoke" about={`key ${key.shown}`} busy={busy} onSure={() => act(() => api.delete(`keys/${key.id}`), retry)} />
                  </span>
                )}
              </td>
            </tr>
          ))}
        </ActionTable>
      </Panel>
      {minted && (
        <Panel title="Your new key" note={minted.key.kind === 'secret' ? 'Copy it now: it is shown this once.' : 'Put it into the script tag of your pages.'}>
          <Code label="the key" text={minted.value} />
        </Panel>
      )}
      <NewKeyForm onMade={done} />
    </>
  )
}

function NewKeyForm({ onMade }: { onMade: (minted: MintedKey) => void }) {
  const { api } = useDashboard()
  const { busy, problem, act } = useAct()
  const [kind, setKind] = useState<'secret' | 'write'>('secret')
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState<Permission[]>(['read'])
  const body = kind === 'secret' ? { kind, name, scopes } : { kind, name }
  const toggle = (scope: Permission) => setScopes((before) => (before.includes(scope) ? before.filter((each) => each !== scope) : permissions.filter((each) => each === scope || before.includes(each))))

  return (
    <Panel title="Make a key">
      <form
        class="form-row"
        onSubmit={(event) => {
          event.preventDefault()
          act(() => api.post<MintedKey>('keys', body), onMade)
        }}
      >
        <label>
          Kind
          <select class="field" value={kind} onChange={(event) => setKind(event.currentTarget.value as typeof kind)}>
            <option value="secret">Secret key</option>
            <option value="write">Write key</option>
          </select>
        </label>
        <label class="grows">
          What it is for
          <input class="field" maxLength={100} value={name} onInput={(event) => setName(event.currentTarget.value)} />
        </label>
        {kind === 'secret' && (
          <fieldset>
            <legend>It may</legend>
            {permissions.map((scope) => (
              <label class="tick" key={scope}>
                <input type="checkbox" checked={scopes.includes(scope)} onChange={() => toggle(scope)} /> {scopeNames[scope]}
              </label>
            ))}
          </fieldset>
        )}
        <button type="submit" class="button button-main" disabled={busy || (kind === 'secret' && scopes.length === 0)}>
          Make the key
        </button>
      </form>
      {problem && <ProblemNotice problem={problem} />}
    </Panel>
  )
}
