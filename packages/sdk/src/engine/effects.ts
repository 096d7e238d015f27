import type { Experience, ExperienceProgress } from '@milepost/contract'
import type { KitEventKind } from '@milepost/contract/vocabulary'
import type { Report } from '../surfaces/surface.ts'
import type { Draft } from './known.ts'
import type { Visit } from './visit.ts'
import { withOpen } from './visit.ts'

/** What a report can change: the engine's hands, one for each kind of state. */
export interface Hands {
  now(): number
  makeId(): string
  /** Says it to the collector and to the host. */
  tell(kind: KitEventKind, experience: Experience, detail?: Record<string, unknown>): void
  /** Joins into what is known of the person's progress: it only grows. */
  grow(experience: Experience, progress: ExperienceProgress): void
  progressOf(experience: Experience): ExperienceProgress | undefined
  findDraft(experience: Experience): Draft | undefined
  keepDraft(experience: Experience, draft: Draft | null): void
  visit(change: (visit: Visit) => Partial<Visit>): void
  start(id: string): void
  go(href: string): void
  call(experience: Experience, task: string): void
}

type Effect<Kind extends Report['kind']> = (hands: Hands, experience: Experience, report: Extract<Report, { kind: Kind }>) => void

/** What each report of a surface means. A report that is forgotten here does not compile. */
const effects: { [Kind in Report['kind']]: Effect<Kind> } = {
  seen(hands, experience) {
    hands.visit(({ shown }) => ({ shown: [...shown, { experience: experience.id, at: hands.now() }] }))
    hands.tell('seen', experience)
  },
  opened(hands, experience) {
    hands.grow(experience, { reopenedAt: hands.now() })
    hands.tell('reopened', experience)
    hands.visit((visit) => ({ ...started(visit, experience.id), open: withOpen(visit.open, experience.id, 'full') }))
  },
  collapsed(hands, experience) {
    // Nothing of what is done waits in a corner.
    if (hands.progressOf(experience)?.doneAt !== undefined) return close(hands, experience)
    hands.visit((visit) => ({ ...unstarted(visit, experience.id), open: withOpen(visit.open, experience.id, 'launcher') }))
  },
  clicked: (hands, experience, { part }) => hands.tell('clicked', experience, { part }),
  task(hands, experience, { task: id }) {
    hands.tell('clicked', experience, { part: id })
    const task = experience.kind === 'checklist' ? experience.tasks.find((task) => task.id === id) : undefined
    const action = task?.action
    if (action?.do === 'open') hands.go(action.href)
    if (action?.do === 'start') hands.start(action.experience)
    if (action?.do === 'call') hands.call(experience, id)
  },
  dismissed(hands, experience) {
    hands.grow(experience, { dismissedAt: hands.now() })
    hands.tell('dismissed', experience)
    close(hands, experience)
  },
  snoozed(hands, experience, { untilMs }) {
    hands.grow(experience, { snoozedUntil: untilMs })
    hands.tell('snoozed', experience, { until: untilMs })
    close(hands, experience)
  },
  answered(hands, experience, { question: id, value }) {
    const question = experience.kind === 'survey' ? experience.questions.find((question) => question.id === id) : undefined
    if (!question) return
    const { submission, answers } = hands.findDraft(experience) ?? { submission: hands.makeId(), answers: {} }
    hands.keepDraft(experience, { submission, answers: { ...answers, [id]: value } })
    hands.visit(({ open }) => ({
      open: open.map((entry) => (entry.experience === experience.id ? { ...entry, engaged: true } : entry)),
    }))
    hands.tell('answered', experience, { submission, question: id, questionType: question.type, value })
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
  hands.visit((visit) => ({ ...unstarted(visit, experience.id), open: withOpen(visit.open, experience.id, null) }))
}

export function started({ started }: Visit, id: string): Pick<Visit, 'started'> {
  return { started: [...started.filter((other) => other !== id), id] }
}

function unstarted({ started }: Visit, id: string): Pick<Visit, 'started'> {
  return { started: started.filter((other) => other !== id) }
}
