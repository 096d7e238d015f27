import type { SurfaceKind } from '@milepost/contract'
import type { Mount } from './surface.ts'

/** The list of surfaces. Each is a chunk that is fetched when the first of its kind is to be shown. */
export const surfaces = {
  checklist: async () => (await import('./checklist/checklist.tsx')).mountChecklist,
  tooltip: async () => (await import('./pointing.ts')).mountTooltip,
  survey: async () => (await import('./survey/survey.tsx')).mountSurvey,
  tour: async () => (await import('./tour/tour.tsx')).mountTour,
  hotspot: async () => (await import('./hotspot/hotspot.tsx')).mountHotspot,
  banner: async () => (await import('./banner/banner.tsx')).mountBanner,
  modal: async () => (await import('./modal/modal.tsx')).mountModal,
  resourceCentre: async () => (await import('./resource-centre/resource-centre.tsx')).mountResourceCentre,
  feedback: async () => (await import('./feedback/feedback.tsx')).mountFeedback,
} satisfies { [Kind in SurfaceKind]: () => Promise<Mount<Kind>> }
