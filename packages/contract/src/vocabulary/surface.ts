/** The kinds of UI an experience can use. One more kind is one more name here; the compiler lists what is then missing. */
export const surfaceKinds = ['checklist', 'tooltip', 'survey'] as const
export type SurfaceKind = (typeof surfaceKinds)[number]

/** How much a surface interrupts: passive ones may stand beside others, of the rest one at a time is shown. */
export const interruptions = ['passive', 'nudge', 'blocking'] as const
export type Interruption = (typeof interruptions)[number]

export const interruptionOf = {
  checklist: 'passive',
  tooltip: 'nudge',
  survey: 'nudge',
} as const satisfies Record<SurfaceKind, Interruption>
