import type { QuestionOf } from '@milepost/contract'
import { read } from '../text.ts'
import { answerOf, chosenOf, otherId } from './chosen.ts'
import { isRequired } from './flow.ts'
import { Radios } from './radios.tsx'
import { shuffled } from './shuffle.ts'
import type { QuestionProps } from './state.ts'

/** One of several, or any of several. */
export function Choice(props: QuestionProps<'choice' | 'choices'>) {
  const { question, view, state, titleId, describedBy } = props
  const chosen = chosenOf(state.standing.value.draft)
  const choose = (ids: string[], text = chosen.text) => state.choose(answerOf(question.type, { ids, text }))
  const toggle = (id: string) =>
    choose(chosen.ids.includes(id) ? chosen.ids.filter((one) => one !== id) : [...chosen.ids, id])
  const options = optionsOf(question, props)
  return (
    <>
      {question.type === 'choice' ? (
        <Radios
          {...props}
          kind="options"
          required={isRequired(question)}
          radios={options.map(({ id, label }) => ({ value: id, shown: label }))}
          checked={chosen.ids[0]}
          choose={(id) => choose([String(id)])}
        />
      ) : (
        <div class="options" role="group" aria-labelledby={titleId} aria-describedby={describedBy}>
          {options.map(({ id, label }) => (
            <label key={id}>
              <input type="checkbox" checked={chosen.ids.includes(id)} onChange={() => toggle(id)} />
              {label}
            </label>
          ))}
        </div>
      )}
      {chosen.ids.includes(otherId) && (
        <input
          class="field"
          aria-label={view.messages.otherText}
          maxLength={500}
          value={chosen.text}
          onInput={(event) => choose(chosen.ids, event.currentTarget.value)}
        />
      )}
    </>
  )
}

/** `other` stands last, whatever the order of the rest. */
function optionsOf(question: QuestionOf<'choice' | 'choices'>, { view }: Pick<QuestionProps, 'view'>) {
  const { choices, shuffle, other, id } = question
  const salt = `${view.experience.id}/${id}`
  const ordered = shuffle ? shuffled(choices, salt, view.seed ?? view.experience.id) : choices
  const labelled = ordered.map((choice) => ({ id: choice.id, label: read(view, choice.label) }))
  return other ? [...labelled, { id: otherId, label: view.messages.other }] : labelled
}
