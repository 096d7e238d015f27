import { fill } from '../../messages/fill.ts'
import { IconButton } from '../icon.tsx'
import { down } from '../icons.ts'
import type { ChecklistView, Report } from '../surface.ts'
import { read } from '../text.ts'
import type { Later } from './later.tsx'
import { isAllDone, type State, totalOf, unfoldedTask } from './state.ts'
import { TaskItem } from './task.tsx'

interface Props {
  id: string
  view: ChecklistView
  state: State
  /** Undefined until it is fetched. */
  later: Later | undefined
  report: (report: Report) => void
  /** Undefined where it stands in the page, and cannot be folded. */
  collapse?: () => void
  hold: (element: HTMLElement | null) => void
}

export function Panel({ id, view, state, later, report, collapse, hold }: Props) {
  const titleId = `${view.experience.id}-title`
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    if (state.value.hiding) state.change({ hiding: false })
    else collapse?.()
  }
  return (
    <section
      id={id}
      class={collapse ? 'panel sheet list' : 'panel list within'}
      role={collapse ? 'dialog' : 'region'}
      aria-labelledby={titleId}
      ref={hold}
      onKeyDown={escape}
    >
      {later && isAllDone(view) ? (
        <later.Celebration view={view} close={() => report({ kind: 'closed' })} />
      ) : (
        <>
          <Head view={view} titleId={titleId} collapse={collapse} />
          <Tasks view={view} state={state} report={report} />
          <div class="foot">
            {later && state.value.hiding ? <later.Hiding view={view} state={state} report={report} /> : <Hide view={view} state={state} />}
          </div>
        </>
      )}
    </section>
  )
}

/** Asks how. The focus comes back to it from who asked. */
function Hide({ view, state }: Pick<Props, 'view' | 'state'>) {
  const { hiding, asked } = state.value
  return (
    <button type="button" class="button quiet" ref={asked && !hiding ? focus : null} onClick={() => state.change({ hiding: true, asked: true })}>
      {view.messages.hide}
    </button>
  )
}

function focus(button: HTMLButtonElement | null) {
  button?.focus()
}

function Head({ view, titleId, collapse }: { view: ChecklistView; titleId: string; collapse: (() => void) | undefined }) {
  const { experience, messages, doneCount } = view
  const total = totalOf(view)
  const description = read(view, experience.description)
  const progress = fill(messages.progress, { done: doneCount, total })
  return (
    <div class="head">
      <div class="top">
        <h2 id={titleId} class="grow" tabIndex={-1}>
          {read(view, experience.title)}
        </h2>
        {collapse && <IconButton of={down} name={messages.minimise} press={collapse} />}
      </div>
      {description && <p class="muted">{description}</p>}
      <div class="row">
        <div
          class="bar grow"
          role="progressbar"
          aria-labelledby={titleId}
          aria-valuenow={doneCount}
          aria-valuemax={total}
          aria-valuetext={progress}
        >
          <i style={{ width: `${(100 * doneCount) / total}%` }} />
        </div>
        <span class="muted won-text">{progress}</span>
      </div>
    </div>
  )
}

function Tasks({ view, state, report }: Pick<Props, 'view' | 'state' | 'report'>) {
  const unfolded = unfoldedTask(view, state)
  return (
    <ul>
      {view.experience.tasks.map((task, index) => {
        const is = unfolded === task.id
        return (
          <TaskItem
            key={task.id}
            view={view}
            task={task}
            // One for each task, in their order.
            state={view.tasks[index]!}
            unfolded={is}
            fold={() => state.change({ chosen: { task: is ? null : task.id, doneCount: view.doneCount } })}
            report={report}
          />
        )
      })}
    </ul>
  )
}
