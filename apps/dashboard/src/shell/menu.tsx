import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useDashboard } from '../dashboard.ts'
import { Icon } from '../look/icon.tsx'

/** The rest of the navigation on a phone. Closes by Escape, by a press outside and by going somewhere. */
export function Menu({ label, children }: { label: string; children: ComponentChildren }) {
  const { place } = useDashboard()
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const path = place.path.value
  useEffect(() => setOpen(false), [path])
  useEffect(() => {
    if (!open) return
    const outside = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', outside)
    return () => document.removeEventListener('pointerdown', outside)
  }, [open])
  return (
    <div
      class="menu"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        setOpen(false)
        root.current?.querySelector('button')?.focus()
      }}
    >
      <button type="button" class="nav-link" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="more" size={18} />
        <span>{label}</span>
      </button>
      {open && <div class="menu-box">{children}</div>}
    </div>
  )
}
