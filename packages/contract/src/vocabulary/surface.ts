/** The kinds of UI an experience can use. One more kind is one more name here; the compiler lists what is then missing. */
export const surfaceKinds = ['checklist', 'tooltip', 'survey', 'tour', 'hotspot', 'banner', 'modal', 'resourceCentre', 'feedback'] as const
export type SurfaceKind = (typeof surfaceKinds)[number]

/**
 * How much a surface interrupts. `passive` ones may stand beside anything, and wait as a launcher while they are not open. `ambient` ones
 * may stand beside others, one ambient one at a time. Of `nudge` and `blocking` one at a time is shown, within a budget.
 */
export const interruptions = ['passive', 'ambient', 'nudge', 'blocking'] as const
export type Interruption = (typeof interruptions)[number]

export const interruptionOf = {
  checklist: 'passive',
  tooltip: 'nudge',
  survey: 'nudge',
  tour: 'blocking',
  hotspot: 'passive',
  banner: 'ambient',
  modal: 'blocking',
  resourceCentre: 'passive',
  feedback: 'passive',
} as const satisfies Record<SurfaceKind, Interruption>
