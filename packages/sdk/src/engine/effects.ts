import type { Action, Button, Experience, ExperienceProgress, Resource } from '@milepost/contract'
import type { KitEventKind } from '@milepost/contract/vocabulary'
import type { Report } from '../surfaces/surface.ts'
import type { Draft } from './known.ts'
import { withOpen, withSeen } from './open.ts'
import type { Stopwatch } from './stopwatch.ts'
import { type Visit, withStarted } from './visit.ts'

/** What a report can change: the engine's hands, one for each kind of state. */
export interface Hands {
  now(): number
  makeId(): string
  /** Says it to the collector and to the host. @returns when: the collector will say the same. */
  tell(kind: KitEventKind, experience: Experience, detail?: Record<string, unknown>): number
  /** Joins into what is known of the person's progress: it only grows. */
  grow(experience: Experience, progress: ExperienceProgress): void
  progressOf(experience: Experience): ExperienceProgress | undefined
  findDraft(experience: Experience): Draft | undefined
  keepDraft(experience: Experience, draft: Draft | null): void
  /** How long questions stand there. */
  stopwatch: Stopwatch
  visit(change: (visit: Visit) => Partial<Visit>): void
  /** The person asked for it. */
  start(id: string): void
  go(href: string): void
  /** Goes to the page where the step that a tour is at has its home. */
  follow(tour: Experience): void
  call(experience: Experience, part: string): void
}

type Effect<Kind extends Report['kind']> = (hands: Hands, experience: Experience, report: Extract<Report, { kind: Kind }>) => void

/** What each report of a surface means. A report that is forgotten here does not compile. */
const effects: { [Kind in Report['kind']]: Effect<Kind> } = {
  seen(hands, experience) {
    const { id } = experience
    // Once for each time it is opened, over steps, pauses and reloads.
    let isFirst = true
    hands.visit(({ open }) => {
      isFirst = !open.some((entry) => entry.experience === id && entry.seen)
      return { open: withSeen(open, id) }
    })
    if (!isFirst) return
    const at = hands.tell('seen', experience)
    hands.grow(experience, { seenAt: [at] })
    hands.visit(({ shown }) => ({ shown: [...shown, { experience: id, at }] }))
  },
  opened(hands, experience) {
    hands.grow(experience, { reopenedAt: hands.now() })
    hands.tell('reopened', experience)
    hands.visit((visit) => ({ ...withStarted(visit, experience.id), open: withOpen(visit.open, experience.id, 'full') }))
  },
  collapsed(hands, experience) {
    // Nothing of what is done waits in a corner.
    if (hands.progressOf(experience)?.doneAt !== undefined) return close(hands, experience)
    hands.visit((visit) => ({ ...unstarted(visit, experience.id), open: withOpen(visit.open, experience.id, 'launcher') }))
  },
  clicked: (hands, experience, { part }) => void hands.tell('clicked', experience, { part }),
  act(hands, experience, { part }) {
    hands.tell('clicked', experience, { part })
    const action = findAction(experience, part)
    if (action?.do === 'open') hands.go(action.href)
    if (action?.do === 'start') hands.start(action.experience)
    if (action?.do === 'call') hands.call(experience, part)
  },
  skipped(hands, experience, { task }) {
    hands.grow(experience, { skipped: { [task]: hands.now() } })
    hands.tell('taskSkipped', experience, { task })
  },
  step(hands, experience, { done, to, go }) {
    if (done !== undefined && hands.progressOf(experience)?.parts?.[done] === undefined) {
      hands.grow(experience, { parts: { [done]: hands.now() } })
      hands.tell('stepCompleted', experience, { step: done })
    }
    if (to === undefined) return
    hands.visit(({ steps }) => ({ steps: { ...steps, [experience.id]: { step: to, since: hands.now() } } }))
    if (go) hands.follow(experience)
  },
  dismissed(hands, experience) {
    const { submission } = hands.findDraft(experience) ?? {}
    hands.grow(experience, { dismissedAt: hands.now() })
    // Given up: the collector learns where, without waiting for an end that does not come.
    hands.tell('dismissed', experience, submission ? { submission, question: hands.stopwatch.at(experience.id) } : {})
    close(hands, experience)
  },
  snoozed(hands, experience, { untilMs }) {
    hands.grow(experience, { snoozedUntil: untilMs })
    hands.tell('snoozed', experience, { until: untilMs })
    close(hands, experience)
  },
  asked: (hands, experience, { question }) => hands.stopwatch.turn(experience.id, question),
  answered(hands, experience, { question: id, value, fields }) {
    const question = experience.kind === 'survey' ? experience.questions.find((question) => question.id === id) : undefined
    if (!question) return
    const { submission, answers } = hands.findDraft(experience) ?? { submission: hands.makeId(), answers: {} }
    hands.keepDraft(experience, { submission, answers: { ...answers, [id]: value }, ...(fields ? { fields } : {}) })
    hands.visit(({ open }) => ({
      open: open.map((entry) => (entry.experience === experience.id ? { ...entry, engaged: true } : entry)),
    }))
    const tookMs = hands.stopwatch.take(experience.id, id)
    hands.tell('answered', experience, { submission, question: id, questionType: question.type, value, tookMs, ...(fields ? { fields } : {}) })
  },
  withdrawn(hands, experience, { question }) {
    const draft = hands.findDraft(experience)
    if (!draft) return
    const { [question]: _, ...answers } = draft.answers
    hands.keepDraft(experience, { ...draft, answers })
  },
  submitted(hands, experience, { questions }) {
    const { submission } = hands.findDraft(experience) ?? { submission: hands.makeId() }
    hands.tell('submitted', experience, { submission, questions })
    complete(hands, experience)
  },
  completed: (hands, experience) => complete(hands, experience),
  closed: (hands, experience) => close(hands, experience),
}

export function take(hands: Hands, experience: Experience, report: Report): void {
  ;(effects[report.kind] as Effect<Report['kind']>)(hands, experience, report as never)
}

/** Once: completing what is done already says nothing. It stays open, to say thanks, until it is closed. */
export function complete(hands: Hands, experience: Experience): void {
  if (hands.progressOf(experience)?.doneAt !== undefined) return
  hands.grow(experience, { doneAt: hands.now() })
  hands.tell('completed', experience)
}

function close(hands: Hands, experience: Experience): void {
  hands.keepDraft(experience, null)
  hands.visit((visit) => {
    const { [experience.id]: _, ...steps } = visit.steps ?? {}
    return { ...unstarted(visit, experience.id), steps, open: withOpen(visit.open, experience.id, null) }
  })
}

/** What a press on a part of it does: a task's action, a button, a resource. Of a feedback button there is but one part. */
function findAction(experience: Experience, part: string): Action | Button | Resource | undefined {
  if (experience.kind === 'feedback') return { do: 'start', label: experience.label, experience: experience.survey }
  if (experience.kind === 'checklist') return experience.tasks.find(({ id }) => id === part)?.action
  if (experience.kind === 'resourceCentre') return experience.items.find(({ id }) => id === part)
  return 'buttons' in experience ? experience.buttons?.find(({ id }) => id === part) : undefined
}

function unstarted({ started }: Visit, id: string): Pick<Visit, 'started'> {
  return { started: started.filter((other) => other !== id) }
}
