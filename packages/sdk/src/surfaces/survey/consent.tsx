import { consentGiven } from '@milepost/contract/vocabulary'
import { hold } from '../../markup/hold.ts'
import { read } from '../text.ts'
import type { Kind } from './controls.ts'
import { isRequired } from './asking.ts'
import { TextLink, textLinkStyle } from './text-link.tsx'
import type { QuestionProps } from './opening.ts'

/** A box that is never ticked beforehand. */
function Consent({ question, view, state, describedBy }: QuestionProps<'consent'>) {
  const { draft, fault } = state.standing.value
  return (
    <>
      <label class="consent">
        <input
          type="checkbox"
          ref={hold('checked', draft === consentGiven)}
          aria-required={isRequired(question)}
          aria-invalid={fault !== undefined}
          aria-describedby={describedBy}
          onChange={() => state.choose(draft === consentGiven ? undefined : consentGiven)}
        />
        <span>{read(view, question.label)}</span>
      </label>
      <TextLink view={view} link={question.link} />
    </>
  )
}

export const consent: Kind = {
  Answer: Consent,
  css: `${textLinkStyle}
.consent{display:flex;gap:10px;align-items:start;padding:8px 0;cursor:pointer}
.consent input{flex:none;width:18px;height:18px;margin:1px 0 0;accent-color:var(--accent)}
`,
}
