import { createElement as h, Fragment, type ReactNode, useEffect, useId, useState } from 'react'
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

function plain(checklist: ChecklistInHand): ReactNode {
  const { tasks, doneCount, total, isAllDone, view, close } = checklist
  const { messages } = view
  return h(
    Fragment,
    null,
    h('p', { role: 'status' }, isAllDone ? messages.allDone : fill(messages.progress, { done: doneCount, total })),
    h(
      'ul',
      null,
      tasks.map(({ id, title, description, done, skipped, locked, label, act, skip }) => {
        const isOpen = !done && !skipped && !locked
        return h(
          'li',
          { key: id, 'data-state': done ? 'done' : skipped ? 'skipped' : locked ? 'locked' : 'open' },
          title,
          done && ` (${messages.done})`,
          skipped && !done && ` (${messages.skipped})`,
          locked && ` (${messages.locked})`,
          isOpen && description !== null && h('p', null, description),
          isOpen && label !== null && h('button', { type: 'button', onClick: act }, label),
          skip && h('button', { type: 'button', onClick: skip }, messages.skip),
        )
      }),
    ),
    isAllDone ? h('button', { type: 'button', onClick: close }, messages.close) : h(Hide, { checklist }),
  )
}

/** Hiding for good is asked about, as the kit does. */
function Hide({ checklist: { view, snooze, dismiss } }: { checklist: ChecklistInHand }): ReactNode {
  const questionId = useId()
  const [isAsking, ask] = useState(false)
  const { messages } = view
  const button = (name: string, onClick: () => void, autoFocus = false) => h('button', { type: 'button', onClick, autoFocus }, name)
  if (!isAsking) return button(messages.hide, () => ask(true))
  return h(
    'div',
    { role: 'group', 'aria-labelledby': questionId },
    h('p', { id: questionId }, messages.hideQuestion),
    button(messages.remindLater, snooze, true),
    button(messages.hideForGood, dismiss),
    button(messages.keep, () => ask(false)),
  )
}
