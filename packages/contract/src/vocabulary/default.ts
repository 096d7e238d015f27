import type { SurfaceKind } from './surface.ts'
import type { Frequency, Trigger } from '../experience/base.ts'

export const defaultPriority = 50
export const defaultTrigger: Trigger = { on: 'ready' }
export const defaultFrequency = {
  checklist: { kind: 'untilDone' },
  tooltip: { kind: 'once' },
  survey: { kind: 'once' },
} as const satisfies Record<SurfaceKind, Frequency>
