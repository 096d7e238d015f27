import { useEffect, useRef, useState } from 'preact/hooks'
import { useDashboard } from '../dashboard.ts'

/** Milliseconds without a key before the address, and with it the list, changes. */
const restMs = 200

/** Narrows a list by what is typed; it stands in the address as `q`. */
export function SearchField({ label }: { label: string }) {
  const { place } = useDashboard()
  const inAddress = place.query.value.get('q') ?? ''
  const [typed, setTyped] = useState(inAddress)
  const known = useRef(inAddress)
  useEffect(() => {
    // The address overrides the text only when something else than this field has changed it.
    if (inAddress === known.current) return
    known.current = inAddress
    setTyped(inAddress)
  }, [inAddress])
  useEffect(() => {
    if (typed === known.current) return
    const timer = setTimeout(() => {
      known.current = typed
      place.set({ q: typed })
    }, restMs)
    return () => clearTimeout(timer)
  }, [typed])
  return (
    <input
      class="field search-field"
      type="search"
      aria-label={label}
      placeholder={label}
      value={typed}
      onInput={(event) => setTyped(event.currentTarget.value)}
    />
  )
}
