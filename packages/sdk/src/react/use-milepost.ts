import type { Client } from '../client/client.ts'
import { useKit } from './kit-context.ts'

/** The client, for `identify`, `track` and the rest; null in the first rendering, so name it in the effect's dependencies. */
export function useMilepost(): Client | null {
  return useKit()?.client ?? null
}
