import * as v from 'valibot'

export const devices = ['phone', 'tablet', 'desktop'] as const
export type Device = (typeof devices)[number]

/** Phone: viewport under 640 CSS px; tablet: under 1024; by width alone. */
export const DeviceCondition = v.strictObject({
  kind: v.literal('device'),
  in: v.array(v.picklist(devices)),
})
