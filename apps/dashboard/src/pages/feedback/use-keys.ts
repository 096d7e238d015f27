import { useEffect, useRef } from 'preact/hooks'

/** Single keys of a page; not while somebody writes, chooses from a list, or a dialog is open. */
export function useKeys(keys: Record<string, () => void>): void {
  const newest = useRef(keys)
  newest.current = keys
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      const target = event.target instanceof HTMLElement ? event.target : null
      if (target?.closest('input, textarea, select, dialog, [contenteditable]')) return
      const act = newest.current[event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
