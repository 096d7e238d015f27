import type { Experience, Orders } from '@milepost/contract'
import { defaultFrequency, defaultPriority, defaultTrigger, interruptionOf } from '@milepost/contract/vocabulary'

/** What the author said, and the defaults for what was left open. */
export function ordersOf({ kind, priority, frequency, trigger }: Experience): Orders {
  return {
    priority: priority ?? defaultPriority,
    frequency: frequency ?? defaultFrequency[kind],
    trigger: trigger ?? defaultTrigger,
    interruption: interruptionOf[kind],
  }
}
