const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const

/** How long an instant is ago, or ahead, in its largest unit: `3 min. ago`, `in 2 hr.` */
export function ago(at: number, now: number): string {
  const [unit, unitMs] = units.find(([, ms]) => Math.abs(now - at) >= ms) ?? (['second', 1000] as const)
  const count = Math.trunc((at - now) / unitMs)
  return count === 0 ? 'now' : new Intl.RelativeTimeFormat('en', { style: 'short' }).format(count, unit)
}
