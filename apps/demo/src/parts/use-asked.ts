import { type ReadonlySignal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

interface Asked {
  asked: ReadonlySignal<boolean>
  ask: () => void
  answer: () => void
}

/** Whether a dialog was asked for: on its page, or by an address that ends in `#name`, so that a link leads to the thing itself and not only to where it is. */
export function useAsked(name: string): Asked {
  const asked = useSignal(location.hash === `#${name}`)
  useEffect(() => {
    const hear = () => {
      if (location.hash === `#${name}`) asked.value = true
    }
    addEventListener('hashchange', hear)
    return () => removeEventListener('hashchange', hear)
  }, [])
  return {
    asked,
    ask: () => (asked.value = true),
    answer: () => {
      asked.value = false
      // The same link is followed a second time, too.
      if (location.hash === `#${name}`) history.replaceState(history.state, '', location.pathname + location.search)
    },
  }
}
