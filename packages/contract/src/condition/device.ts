import * as v from 'valibot'

export const devices = ['phone', 'tablet', 'desktop'] as const
export type Device = (typeof devices)[number]

/** CSS px below which a window is a phone's, or a tablet's. */
const phonePx = 640
const tabletPx = 1024

export function deviceOf(widthPx: number): Device {
  if (widthPx < phonePx) return 'phone'
  return widthPx < tabletPx ? 'tablet' : 'desktop'
}

/** Phone: viewport under 640 CSS px; tablet: under 1024; by width alone. */
export const DeviceCondition = v.strictObject({
  kind: v.literal('device'),
  in: v.array(v.picklist(devices)),
})
