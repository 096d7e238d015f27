import { systemClock } from '../clock.ts'
import { operator } from '../store/audit.ts'
import type { Deed } from '../store/feedback.ts'

/** What a command does is done by whoever is at the machine. */
export const deed = (): Deed => ({ by: operator, at: systemClock() })
