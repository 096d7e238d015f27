import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useDashboard } from '../dashboard.ts'
import { Icon } from '../look/icon.tsx'
import { useFindings } from './use-findings.ts'
import './palette.css'

/** Goes anywhere by a few letters. A combobox: the focus stays in the field, the arrows choose. */
export function Palette({ close }: { close: () => void }) {
  const { place } = useDashboard()
  const dialog = useRef<HTMLDialogElement>(null)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const { findings, searching } = useFindings(typed)
  const active = Math.min(chosen, findings.length - 1)

  // In a layout effect, so that it is done before the next key: people type on at once.
  useLayoutEffect(() => {
    dialog.current?.showModal()
  }, [])
  useEffect(() => {
    dialog.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' })
  }, [active])

  function open(path: string) {
    dialog.current?.close()
    place.go(place.href(path))
  }
  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && findings.length > 0) {
      event.preventDefault()
      setChosen((active + step + findings.length) % findings.length)
    }
    const finding = findings[active]
    if (event.key === 'Enter' && finding) {
      event.preventDefault()
      open(finding.path)
    }
  }

  return (
    <dialog
      class="palette"
      ref={dialog}
      aria-label="Search"
      onClose={close}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <div class="palette-box">
        <label class="palette-field">
          <Icon name="search" />
          <span class="unseen">Find a page, a person or an account</span>
          <input
            type="text"
            role="combobox"
            aria-expanded={findings.length > 0}
            aria-controls="palette-findings"
            aria-activedescendant={findings.length > 0 ? `finding-${active}` : undefined}
            aria-autocomplete="list"
            autocomplete="off"
            spellcheck={false}
            placeholder="Find a page, a person or an account"
            value={typed}
            onInput={(event) => {
              setTyped(event.currentTarget.value)
              setChosen(0)
            }}
            onKeyDown={onKeyDown}
          />
          <kbd aria-hidden="true">Esc</kbd>
        </label>
        <div id="palette-findings" class="palette-findings" role="listbox" aria-label="Found">
          {findings.map((finding, index) => (
            <div
              role="option"
              id={`finding-${index}`}
              key={finding.path}
              class="palette-finding"
              aria-selected={index === active}
              onPointerMove={() => setChosen(index)}
              onClick={() => open(finding.path)}
            >
              <Icon name={finding.icon} />
              <span>{finding.name}</span>
              <small>{finding.kind}</small>
            </div>
          ))}
        </div>
        <p class="palette-state" role="status">
          {searching ? 'Searching people and accounts' : findings.length === 0 ? `Nothing is called \u201c${typed.trim()}\u201d.` : ''}
        </p>
      </div>
    </dialog>
  )
}
