import { fill } from '../../messages/fill.ts'
import { plural } from '../../messages/plural.ts'
import { Icon } from '../icon.tsx'
import { check } from '../icons.ts'
import type { ChecklistView } from '../surface.ts'
import { read } from '../text.ts'
import { isAllDone, totalOf } from './state.ts'

interface Props {
  view: ChecklistView
  panelId: string
  press: () => void
  hold: (element: HTMLButtonElement | null) => void
}

/** The button in the corner. It stays while the panel is open, so that there is one place to fold it again. */
export function Launcher({ view, panelId, press, hold }: Props) {
  const { doneCount, messages, form } = view
  const total = totalOf(view)
  const left = total - doneCount
  const open = form === 'full'
  return (
    <button
      type="button"
      class="launcher primary"
      ref={hold}
      aria-expanded={open}
      aria-controls={open ? panelId : undefined}
      title={fill(messages.progress, { done: doneCount, total })}
      onClick={press}
    >
      {isAllDone(view) ? <Icon of={check} /> : <Ring share={doneCount / total} />}
      <span class="grow">{read(view, view.experience.title)}</span>
      {left > 0 && (
        <span class="count" aria-hidden="true">
          {left}
        </span>
      )}
      <span class="unseen">, {left > 0 ? plural(messages, messages.remaining, left) : messages.allDone}</span>
    </button>
  )
}

function Ring({ share }: { share: number }) {
  return (
    <svg viewBox="0 0 16 16" class="ring" aria-hidden="true">
      <circle cx="8" cy="8" r="6" />
      {share > 0 && <circle cx="8" cy="8" r="6" pathLength={100} stroke-dasharray={`${share * 100} 100`} />}
    </svg>
  )
}
