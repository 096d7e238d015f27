import type { Standing } from '../headless/headless.ts'
import { useKit } from './kit-context.ts'
import { useSignal } from './use-signal.ts'

/** Whether an experience is shown, and why it is not; null where it is not published, or nothing was decided yet. */
export function useDecision(experience: string): Standing | null {
  const kit = useKit()
  useSignal(kit?.decision, null)
  return kit?.findStanding(experience) ?? null
}
