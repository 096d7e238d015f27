import type { Meaning } from './draft.ts'

const meanings = {
  step: { name: 'a step on the way', words: 'It is one of the steps to activation where it stands before it and is reached by the same.' },
  activation: { name: 'activation', words: 'Activation rate, time to activate and cohorts are about it. A project has one.' },
  leaving: { name: 'leaving for good', words: 'Such as a cancelled trial. Whoever reaches it before activating is gone: the time to activate no longer waits for them. A project has one, reached by the same as activation.' },
} as const satisfies Record<Meaning, { name: string; words: string }>

/** What reaching the milestone says about somebody. */
export function MeaningPicker({ means, onChange }: { means: Meaning; onChange(means: Meaning): void }) {
  return (
    <div class="form-row">
      <label>
        Reaching it is
        <select class="field" value={means} onChange={({ currentTarget: { value } }) => onChange(value as Meaning)} aria-describedby="milestone-meaning">
          {Object.entries(meanings).map(([id, { name }]) => (
            <option value={id} key={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p class="soft small milestone-meaning" id="milestone-meaning">
        {meanings[means].words}
      </p>
    </div>
  )
}
