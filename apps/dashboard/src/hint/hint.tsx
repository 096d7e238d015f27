import type { ComponentChildren } from 'preact'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { placement } from './placement.ts'
import './hint.css'

/** Milliseconds a pointer may leave for, so that it can travel into the box. */
const graceMs = 120

/**
 * Words that belong to a thing on screen: shown on hover, on focus and on a tap, closed by Escape, and open while the
 * pointer is over them (WCAG 2.2, 1.4.13).
 */
export function Hint({ children, words, class: className = '' }: { children: ComponentChildren; words: ComponentChildren; class?: string }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const trigger = useRef<HTMLButtonElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const closing = useRef<ReturnType<typeof setTimeout>>(undefined)

  const show = () => {
    clearTimeout(closing.current)
    setOpen(true)
  }
  const leave = () => {
    clearTimeout(closing.current)
    closing.current = setTimeout(() => setOpen(false), graceMs)
  }
  useEffect(() => () => clearTimeout(closing.current), [])

  useLayoutEffect(() => {
    if (!open || !trigger.current || !box.current) return
    const at = placement(trigger.current.getBoundingClientRect(), box.current.getBoundingClientRect(), {
      width: document.documentElement.clientWidth,
      height: document.documentElement.clientHeight,
    })
    box.current.style.left = `${at.left}px`
    box.current.style.top = `${at.top}px`
    const close = () => setOpen(false)
    addEventListener('scroll', close, { capture: true, passive: true })
    return () => removeEventListener('scroll', close, { capture: true })
  }, [open])

  return (
    <span class="hint" onPointerEnter={show} onPointerLeave={leave}>
      <button
        type="button"
        ref={trigger}
        class={`hint-trigger ${className}`}
        aria-describedby={open ? id : undefined}
        onFocus={show}
        onBlur={leave}
        onClick={show}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !open) return
          event.stopPropagation()
          setOpen(false)
        }}
      >
        {children}
      </button>
      {open && (
        <div id={id} ref={box} role="tooltip" class="hint-box">
          {words}
        </div>
      )}
    </span>
  )
}
