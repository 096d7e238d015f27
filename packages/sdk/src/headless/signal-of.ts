import { type ReadonlySignal, signal } from '@preact/signals-core'
import type { Live } from '../surfaces/live.ts'

/** A live value as a signal, until it is stopped. */
export function signalOf<Value>(live: Live<Value>): { signal: ReadonlySignal<Value>; stop: () => void } {
  const copy = signal(live.value)
  const stop = live.subscribe(() => {
    copy.value = live.value
  })
  return { signal: copy, stop }
}
