import type { ScoreType } from '@milepost/contract/vocabulary'
import { useDashboard } from '../../dashboard.ts'
import { typeNames } from './score-type.ts'

/** Methods are never mixed, so one is chosen. */
export function TypePicker({ types, chosen }: { types: ScoreType[]; chosen: ScoreType }) {
  const { place } = useDashboard()
  if (types.length < 2) return null
  return (
    <div class="choice" role="group" aria-label="Method">
      {types.map((type) => (
        <button type="button" key={type} aria-pressed={type === chosen} onClick={() => place.set({ type, band: null, survey: null })}>
          {typeNames[type]}
        </button>
      ))}
    </div>
  )
}
