import type { SurfaceKind } from '@milepost/contract'

export const kindNames: Record<SurfaceKind, string> = {
  checklist: 'Checklist',
  tooltip: 'Tooltip',
  survey: 'Survey',
  tour: 'Tour',
  hotspot: 'Hotspot',
  banner: 'Banner',
  modal: 'Announcement',
  resourceCentre: 'Resource centre',
  feedback: 'Feedback button',
}
