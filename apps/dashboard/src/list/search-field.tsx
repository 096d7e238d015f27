import { useEffect, useState } from 'preact/hooks'
import { useDashboard } from '../dashboard.ts'

/** Milliseconds of rest in typing before the address, and with it the list, changes. */
const restMs = 200

/** Narrows a list by what is typed; it stands in the address as `q`. */
export function SearchField({ label }: { label: string }) {
  const { place } = useDashboard()
  const inAddress = place.query.value.get('q') ?? ''
  const [typed, setTyped] = useState(inAddress)
  useEffect(() => setTyped(inAddress), [inAddress])
  useEffect(() => {
    if (typed === inAddress) return
    const timer = setTimeout(() => place.set({ q: typed }), restMs)
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
