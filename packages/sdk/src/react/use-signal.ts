import type { ReadonlySignal } from '@preact/signals-core'
import { useCallback, useSyncExternalStore } from 'react'

/** The signal's value; renders again when it changes. `otherwise` where there is no signal: keep it the same from rendering to rendering. */
export function useSignal<Value, Otherwise>(signal: ReadonlySignal<Value> | undefined, otherwise: Otherwise): Value | Otherwise {
  const subscribe = useCallback((changed: () => void) => signal?.subscribe(changed) ?? (() => {}), [signal])
  const read = () => (signal ? signal.value : otherwise)
  return useSyncExternalStore(subscribe, read, () => otherwise)
}
