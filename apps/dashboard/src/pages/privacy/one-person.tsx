import type { ErasureRow, PersonExport } from '@milepost/contract'
import { useState } from 'preact/hooks'
import { ProblemNotice } from '../../answer/problem-notice.tsx'
import { SureButton } from '../../answer/sure-button.tsx'
import { useAct } from '../../answer/use-act.ts'
import { useDashboard } from '../../dashboard.ts'
import { Panel } from '../../look/panel.tsx'

/** What the law lets a person ask for: a copy of everything held about them, and its erasure. */
export function OnePerson({ onErased }: { onErased: () => void }) {
  const { api } = useDashboard()
  const { busy, problem, act } = useAct()
  const [id, setId] = useState('')
  const [said, setSaid] = useState('')
  const path = `people/${encodeURIComponent(`u:${id.trim()}`)}`

  function take() {
    act(
      () => api.post<PersonExport>(`${path}/export`, {}),
      (held) => {
        save(`person-${id.trim()}.json`, held)
        setSaid(`Everything that is held of ${id.trim()}: ${held.messages.length} messages, under ${held.identities.length} ids.`)
      },
    )
  }
  function erase() {
    act(
      () => api.delete(path),
      (erasure) => {
        setSaid(`Erased, certificate ${(erasure as ErasureRow).id}. Numbers are made anew without the person.`)
        setId('')
        onErased()
      },
    )
  }

  return (
    <Panel title="One person" note="Under all ids that are known to be theirs. What arrives of an erased person later is refused; this cannot be taken back.">
      <form
        class="form-row"
        onSubmit={(event) => {
          event.preventDefault()
          take()
        }}
      >
        <label class="grows">
          User id
          <input class="field" required maxLength={256} value={id} onInput={(event) => setId(event.currentTarget.value)} />
        </label>
        <button type="submit" class="button" disabled={busy || id.trim() === ''}>
          Export
        </button>
        <SureButton name="Erase" about={id.trim()} busy={busy || id.trim() === ''} onSure={erase} />
      </form>
      <p role="status" class="soft">
        {said}
      </p>
      {problem && <ProblemNotice problem={problem} />}
    </Panel>
  )
}

function save(name: string, value: unknown) {
  const url = URL.createObjectURL(new Blob([JSON.stringify(value, null, 2)], { type: 'application/json' }))
  Object.assign(document.createElement('a'), { href: url, download: name }).click()
  URL.revokeObjectURL(url)
}
