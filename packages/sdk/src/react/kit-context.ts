import { createContext, useContext } from 'react'
import type { Headless } from '../headless/headless.ts'

/** The kit of the nearest provider; null outside of one, on a server, and in the first rendering. */
export const KitContext = createContext<Headless | null>(null)

export function useKit(): Headless | null {
  return useContext(KitContext)
}
