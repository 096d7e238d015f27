import { Icon } from '../icon.tsx'
import { check } from '../icons.ts'
import type { ChecklistView } from '../surface.ts'
import { read } from '../text.ts'

/** What was won. The drawing is still under reduced motion; what is said is announced by the surface. */
export function Celebration({ view, close }: { view: ChecklistView; close: () => void }) {
  const { experience, messages } = view
  const body = read(view, experience.celebration?.body)
  return (
    <div class="won">
      <span class="medal">
        <Icon of={check} />
      </span>
      <h2 id={`${experience.id}-title`} tabIndex={-1}>
        {celebrationTitle(view)}
      </h2>
      {body && <p class="muted">{body}</p>}
      <button type="button" class="button primary" onClick={close}>
        {messages.close}
      </button>
    </div>
  )
}

export function celebrationTitle(view: ChecklistView): string {
  return read(view, view.experience.celebration?.title) || view.messages.allDone
}
