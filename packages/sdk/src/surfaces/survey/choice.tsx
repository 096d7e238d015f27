import type { QuestionOf } from '@milepost/contract'
import { otherChoice } from '@milepost/contract/vocabulary'
import { hold } from '../../markup/hold.ts'
import { choice as words } from '../../messages/en/choice.ts'
import { speaking } from '../../messages/speaking.ts'
import type { SurveyView } from '../surface.ts'
import { read } from '../text.ts'
import { answerOf, chosenOf } from './chosen.ts'
import type { Kind } from './controls.ts'
import { fieldStyle } from './field-style.ts'
import { isRequired } from './asking.ts'
import { Radios } from './radios.tsx'
import { shuffledFor } from './shuffle.ts'
import type { QuestionProps } from './opening.ts'

/** One of several, or any of several. */
function Choice(props: QuestionProps<'choice' | 'choices'>) {
  const { question, state, titleId, describedBy } = props
  const view = speaking(props.view, words)
  const chosen = chosenOf(state.standing.value.draft)
  const choose = (ids: string[], text = chosen.text) => state.choose(answerOf(question.type, { ids, text }))
  const toggle = (id: string) =>
    choose(chosen.ids.includes(id) ? chosen.ids.filter((one) => one !== id) : [...chosen.ids, id])
  const options = optionsOf(question, view)
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
              <input type="checkbox" ref={hold('checked', chosen.ids.includes(id))} onChange={() => toggle(id)} />
              {label}
            </label>
          ))}
        </div>
      )}
      {chosen.ids.includes(otherChoice) && (
        <input
          class="field"
          aria-label={view.messages.otherText}
          maxLength={500}
          ref={hold('value', chosen.text)}
          onInput={(event) => choose(chosen.ids, event.currentTarget.value)}
        />
      )}
    </>
  )
}

/** `other` stands last, whatever the order of the rest. */
function optionsOf(question: QuestionOf<'choice' | 'choices'>, view: SurveyView) {
  const labelled = shuffledFor(view, question, question.choices).map(({ id, label }) => ({ id, label: read(view, label) }))
  return question.other ? [...labelled, { id: otherChoice, label: view.messages.other }] : labelled
}

export const choice: Kind = {
  Answer: Choice,
  css: `${fieldStyle}
.options{display:grid;gap:6px}
.options [role=radio],.options label{display:flex;align-items:center;justify-content:flex-start;gap:10px;padding:7px 12px;border:1px solid var(--edge);border-radius:var(--small);background:var(--surface);cursor:pointer;transition:background .1s}
.options label{min-height:36px}
.options label:hover{background:var(--hover)}
.options [role=radio]::before{content:'';flex:none;width:16px;height:16px;border:1.5px solid var(--edge);border-radius:50%}
.options [aria-checked=true]::before{border:5px solid var(--accent)}
.options [aria-checked=true],.options label:has(:checked){border-color:var(--accent);background:var(--tint)}
.options input{flex:none;width:16px;height:16px;margin:0;accent-color:var(--accent)}
.options label:focus-within{outline:2px solid var(--accent);outline-offset:2px}
@media(max-width:639px){.options label{min-height:44px}}
@media(forced-colors:active){.options [aria-checked=true]{border-color:Highlight}}
`,
}
