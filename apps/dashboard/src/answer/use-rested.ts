import { useEffect, useState } from 'preact/hooks'

/** Milliseconds without typing after which it is asked. */
const patienceMs = 500

/** The value that has stood still for a moment; the first at once. What is typed is not asked about letter by letter. */
export function useRested<Value>(value: Value): Value {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), patienceMs)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}
