import { findSafeAddress } from '../address.ts'
import { Icon } from '../icon.tsx'
import { check } from '../icons.ts'
import type { Report, SurveyView } from '../surface.ts'
import { read } from '../text.ts'
import { findEnding } from './find-ending.ts'
import type { State } from './state.ts'

interface Props {
  view: SurveyView
  state: State
  titleId: string
  report: (report: Report) => void
  isPage: boolean | undefined
}

/** The last picture. */
export function Ending({ view, state, titleId, report, isPage }: Props) {
  const { messages } = view
  const { endings = [], questions } = view.experience
  const ending = findEnding(endings, questions, state.standing.value.given, state.path(), state.holds)
  const body = read(view, ending?.body)
  const address = ending?.link && findSafeAddress(ending.link.href)
  return (
    <div class="ending">
      <span class="medal">
        <Icon of={check} />
      </span>
      <h2 id={titleId} tabIndex={-1}>
        {read(view, ending?.title) || messages.thanks}
      </h2>
      {body && <p class="muted">{body}</p>}
      <div class="row">
        {ending?.link && address && (
          <a
            class="button primary"
            href={address}
            target="_blank"
            rel="noopener"
            onClick={() => report({ kind: 'clicked', part: 'link' })}
          >
            {read(view, ending.link.label)}
          </a>
        )}
        {!isPage && (
          <button type="button" class="button" onClick={() => report({ kind: 'closed' })}>
            {messages.close}
          </button>
        )}
      </div>
    </div>
  )
}
