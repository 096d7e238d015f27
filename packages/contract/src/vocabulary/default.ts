import type { SurfaceKind } from './surface.ts'
import type { Frequency, Trigger } from '../experience/base.ts'

export const defaultPriority = 50
export const defaultTrigger: Trigger = { on: 'ready' }
export const defaultFrequency = {
  checklist: { kind: 'untilDone' },
  tooltip: { kind: 'once' },
  survey: { kind: 'once' },
  tour: { kind: 'untilDone' },
  hotspot: { kind: 'untilDone' },
  banner: { kind: 'untilDone' },
  modal: { kind: 'once' },
  resourceCentre: { kind: 'always' },
  feedback: { kind: 'always' },
} as const satisfies Record<SurfaceKind, Frequency>
