import { useEffect, useRef, useState } from 'preact/hooks'
import { useDashboard } from '../dashboard.ts'
import { Icon } from '../look/icon.tsx'
import { addDays } from '../words/time.ts'
import { customQuery, presetQuery, presets, spanName } from './period.ts'
import './period-picker.css'

/** Which days the page is about. The choice is in the address, so a link shows the same. */
export function PeriodPicker() {
  const { place, period } = useDashboard()
  const { from, to, preset, name } = period.value
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const close = () => {
    setOpen(false)
    root.current?.querySelector('button')?.focus()
  }

  useEffect(() => {
    if (!open) return
    root.current?.querySelector<HTMLElement>('.period-box button')?.focus()
    const outside = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', outside)
    return () => document.removeEventListener('pointerdown', outside)
  }, [open])

  return (
    <div class="period" ref={root} onKeyDown={(event) => event.key === 'Escape' && open && close()}>
      <button type="button" class="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="calendar" />
        <span class="unseen">Period: </span>
        {name}
        {preset && <span class="period-span numbers">{spanName(from, to)}</span>}
      </button>
      {open && (
        <div class="period-box" role="group" aria-label="Choose a period">
          {presets.map(({ id, name }) => (
            <button
              type="button"
              class="period-preset"
              key={id}
              aria-pressed={id === preset}
              onClick={() => {
                place.set(presetQuery(id))
                close()
              }}
            >
              {name}
              {id === preset && <Icon name="check" />}
            </button>
          ))}
          <form
            class="period-custom"
            onSubmit={(event) => {
              event.preventDefault()
              const form = new FormData(event.currentTarget)
              place.set(customQuery(String(form.get('first')), String(form.get('last'))))
              close()
            }}
          >
            <CustomDays from={from} to={to} />
            <button type="submit" class="button">
              Show these days
            </button>
          </form>
        </div>
      )}
    </div>
  )
}

function CustomDays({ from, to }: { from: string; to: string }) {
  const [first, setFirst] = useState(from)
  return (
    <>
      <label>
        First day
        <input class="field" type="date" name="first" required value={first} onInput={(event) => setFirst(event.currentTarget.value)} />
      </label>
      <label>
        Last day
        <input class="field" type="date" name="last" required min={first} value={addDays(to, -1)} />
      </label>
    </>
  )
}
