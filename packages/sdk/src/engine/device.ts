import type { Device } from '@milepost/contract'

/** Widths in CSS px below which a viewport is a phone's, or a tablet's. */
const phonePx = 640
const tabletPx = 1024

export function deviceOf(widthPx: number): Device {
  if (widthPx < phonePx) return 'phone'
  return widthPx < tabletPx ? 'tablet' : 'desktop'
}
