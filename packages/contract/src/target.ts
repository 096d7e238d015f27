import * as v from 'valibot'

/**
 * Where a surface points: ways to find one element of the host, tried in order. In a CSS selector `>>>` reaches into an open
 * shadow root, or into a frame of the same origin (`iframe#editor >>> .save`). More than one match is a reported error, not a guess.
 */
export const TargetWay = v.union([
  v.string(),
  v.strictObject({ role: v.string(), name: v.string() }),
  v.strictObject({ text: v.string() }),
  v.strictObject({ testId: v.string() }),
])
export type TargetWay = v.InferOutput<typeof TargetWay>

export const Target = v.union(
  [TargetWay, v.pipe(v.array(TargetWay), v.minLength(1), v.maxLength(5))],
  'a CSS selector, { role, name }, { text } or { testId }, or a list of up to 5 of them',
)
export type Target = v.InferOutput<typeof Target>
