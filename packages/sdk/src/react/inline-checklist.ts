import { createElement as h, Fragment, type ReactNode, useEffect, useId } from 'react'
import { fill } from '../messages/fill.ts'
import { type ChecklistInHand, useChecklist } from './use-checklist.ts'

export interface InlineChecklistProps {
  /** Of the checklist. */
  experience: string
  className?: string
  /** Draws what is inside; default: plain HTML for the host's style sheet. */
  children?: (checklist: ChecklistInHand) => ReactNode
}

/** A checklist in its place in the page instead of the kit's corner; nothing while there is none for this person. */
export function InlineChecklist({ experience, className, children = plain }: InlineChecklistProps) {
  const titleId = useId()
  const checklist = useChecklist(experience)
  // As a part of the page it is in nobody's way, so it gives up the one place on screen, except while it says thanks.
  const isInTheWay = checklist?.view.form === 'full' && !checklist.isAllDone
  const report = checklist?.report
  useEffect(() => {
    if (isInTheWay) report?.({ kind: 'collapsed' })
  }, [isInTheWay, report])
  if (!checklist) return null
  const { title, view, box } = checklist
  const attributes = { ref: box, className, 'aria-labelledby': titleId, lang: view.locale, dir: view.dir }
  return h('section', attributes, h('h2', { id: titleId }, title), children(checklist))
}

function plain({ tasks, doneCount, isAllDone, view: { messages }, dismiss, close }: ChecklistInHand): ReactNode {
  return h(
    Fragment,
    null,
    h('p', { role: 'status' }, isAllDone ? messages.allDone : fill(messages.progress, { done: doneCount, total: tasks.length })),
    h(
      'ul',
      null,
      tasks.map(({ id, title, done, locked, label, act }) =>
        h(
          'li',
          { key: id, 'data-state': done ? 'done' : locked ? 'locked' : 'open' },
          title,
          done && ` (${messages.done})`,
          locked && ` (${messages.locked})`,
          !done && !locked && label !== null && h('button', { type: 'button', onClick: act }, label),
        ),
      ),
    ),
    isAllDone ? h('button', { type: 'button', onClick: close }, messages.close) : h('button', { type: 'button', onClick: dismiss }, messages.hide),
  )
}
