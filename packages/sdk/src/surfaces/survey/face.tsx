/** @param mood from 0, sad, to 1, glad: the mouth bends with it. */
export function Face({ mood }: { mood: number }) {
  const bend = 9 * (mood - 0.5)
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="9.25" />
      <path d={`M9 9.2v.6M15 9.2v.6M8 ${15.2 - bend / 3}q4 ${bend} 8 0`} />
    </svg>
  )
}
