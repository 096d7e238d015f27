import type { SurfaceKind } from '@milepost/contract'
import type { Mount } from './surface.ts'

/** The list of surfaces. Each is a chunk that is fetched when the first of its kind is to be shown. */
export const surfaces = {
  checklist: async () => (await import('./checklist/checklist.tsx')).mountChecklist,
  tooltip: async () => (await import('./tooltip/tooltip.tsx')).mountTooltip,
  survey: async () => (await import('./survey/survey.tsx')).mountSurvey,
} satisfies { [Kind in SurfaceKind]: () => Promise<Mount<Kind>> }
