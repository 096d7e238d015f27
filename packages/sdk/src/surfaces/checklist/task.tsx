import type { Task } from '@milepost/contract'
import { findSafeAddress } from '../address.ts'
import { Icon } from '../icon.tsx'
import { check, down, lock } from '../icons.ts'
import type { ChecklistView, Report, TaskView } from '../surface.ts'
import { read } from '../text.ts'

interface Props {
  view: ChecklistView
  task: Task
  state: TaskView
  unfolded: boolean
  fold: () => void
  report: (report: Report) => void
}

export function TaskItem({ view, task, state, unfolded, fold, report }: Props) {
  const { messages, experience } = view
  const more = `${experience.id}-${task.id}`
  const standing = standingOf(state)
  const word = standing !== 'open' && messages[standing]
  const title = (
    <>
      <span class="mark">{(standing === 'done' || standing === 'locked') && <Icon of={standing === 'done' ? check : lock} />}</span>
      <span class="grow">{read(view, task.title)}</span>
      {word && <span class="unseen">, {word}</span>}
    </>
  )
  if (!task.description && !task.action && !task.skippable) {
    return (
      <li class={standing}>
        <div class="task">{title}</div>
      </li>
    )
  }
  return (
    <li class={standing}>
      <button type="button" class="task" aria-expanded={unfolded} aria-controls={unfolded ? more : undefined} onClick={fold}>
        {title}
        <Icon of={down} />
      </button>
      {unfolded && (
        <div class="more" id={more}>
          {task.description && <p class="muted">{read(view, task.description)}</p>}
          {standing === 'locked' && <p class="muted">{messages.locked}</p>}
          {standing === 'open' && (
            <div class="row">
              <Action view={view} task={task} report={report} />
              {task.skippable && (
                <button type="button" class="button quiet" onClick={() => report({ kind: 'skipped', task: task.id })}>
                  {messages.skip}
                </button>
              )}
            </div>
          )}
        </div>
      )}
    </li>
  )
}

function standingOf({ done, skipped, locked }: TaskView) {
  return done ? 'done' : skipped ? 'skipped' : locked ? 'locked' : 'open'
}

/** An address is a link, so that it can be opened in another tab; a plain press is the engine's, for hosts with routes of their own. */
function Action({ view, task, report }: Pick<Props, 'view' | 'task' | 'report'>) {
  const { action } = task
  if (!action) return null
  const label = read(view, action.label)
  const act = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return report({ kind: 'clicked', part: task.id })
    event.preventDefault()
    report({ kind: 'act', part: task.id })
  }
  if (action.do !== 'open') {
    return (
      <button type="button" class="button primary" onClick={act}>
        {label}
      </button>
    )
  }
  return (
    <a class="button primary" href={findSafeAddress(action.href) ?? '#'} onClick={act}>
      {label}
    </a>
  )
}
