import { type ReadonlySignal, signal } from '@preact/signals-core'
import type { Live } from '../surfaces/live.ts'

/** A live value as a signal, until it is stopped. */
export function signalOf<Value>(live: Live<Value>, as = (value: Value) => value): { signal: ReadonlySignal<Value>; stop: () => void } {
  const copy = signal(as(live.value))
  const stop = live.subscribe(() => {
    copy.value = as(live.value)
  })
  return { signal: copy, stop }
}
