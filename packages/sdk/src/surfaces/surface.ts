import type { AnswerValue, Checklist, Dress, Experience, ExperienceOf, Manifest, Scalar, Survey, SurfaceKind, Target, Tooltip, Tour } from '@milepost/contract'
import type { Decision, Form, Moment, Targeting } from '@milepost/targeting'
import type { Draft } from '../engine/known.ts'
import type { Here } from '../engine/moment.ts'
import type { Standing } from '../engine/touring.ts'
import type { Messages } from '../messages/messages.ts'
import type { Own } from '../screen/recall.ts'
import type { Scheme } from '../theme/scheme.ts'
import type { Live } from './live.ts'
import type { Tended } from './tending.ts'

/** What a surface may ask of the moment it is drawn in. */
export interface Scene {
  manifest: Manifest
  /** With all that is published for this person. */
  moment: Moment & Pick<Here, 'experiences'>
  /** Everything on screen, this among it. Of what is held, only what might have been shown here. */
  decision: Pick<Decision, 'shown' | 'held'>
  /** Asks rules of the moment. */
  targeting: Targeting
  findDraft: (experience: Experience) => Draft | undefined
  findTarget: (target: Target) => Element | null
  standingOf: (tour: Tour) => Standing
}

/** What every surface is drawn from, and most from nothing else. It changes; the live value says so. */
export interface ViewBase<Shown extends Experience> {
  experience: Shown
  form: Form
  /** The locale texts are taken from, already matched against what the release has. */
  locale: string
  fallbackLocale: string
  dir: 'ltr' | 'rtl'
  dress: Dress | undefined
  messages: Messages
  /** Fills `{{trait}}` recalls in a text, in one pass. @param own what only the surface knows, `{{answer.score}}` */
  recall: (text: string, own?: Own) => string
  scene: Scene
}

export interface TaskView {
  id: string
  done: boolean
  /** The person passed it over. */
  skipped: boolean
  /** A task that comes first is neither done nor passed over yet. */
  locked: boolean
}

export interface ChecklistView extends ViewBase<Checklist> {
  tasks: TaskView[]
  doneCount: number
}

export interface TooltipView extends ViewBase<Tooltip> {
  /** The host's element, already found; the engine finds it again when the host redraws. Null while it is gone: hide. */
  target: Element | null
}

export interface SurveyView extends ViewBase<Survey> {
  /** Answers given so far in this submission, by question id: a reload goes on where it was. */
  answers: Readonly<Record<string, AnswerValue>>
  /** Chosen beforehand and not answered yet: a score that was pressed in an e-mail. */
  chosen?: Readonly<Record<string, AnswerValue>>
  /** Sticky for this person and survey: choices are shuffled by it, so that a reload keeps their order. Default: the survey's id with the person's key. */
  seed?: string
}

/** Surfaces whose view has more than every view. */
export interface Views {
  checklist: ChecklistView
  tooltip: TooltipView
  survey: SurveyView
}
export type ViewOf<Kind extends SurfaceKind> = Kind extends keyof Views ? Views[Kind] : ViewBase<ExperienceOf<Kind>>

/**
 * What a surface tells the engine. It never sends and never stores. After `dismissed`, `snoozed` and `closed` the surface
 * goes; after `submitted` and `completed` it stays, to say thanks or to celebrate, until `closed`.
 */
export type Report =
  | { kind: 'seen' }
  | { kind: 'opened' }
  | { kind: 'collapsed' }
  | { kind: 'clicked'; part: string }
  /** A task, a button or a resource was pressed; the engine opens, starts or calls what it says. */
  | { kind: 'act'; part: string }
  | { kind: 'skipped'; task: string }
  /**
   * The person went on or back in a tour: `done` is the step they completed, `to` the one they are at now; none at the end.
   * By a button of the tour its page is opened (`go`); else the host is what they use, and goes where it goes.
   */
  | { kind: 'step'; done?: string; to?: string; go?: boolean }
  | { kind: 'dismissed' }
  | { kind: 'snoozed'; untilMs: number }
  /** A question stands before the person from now on. */
  | { kind: 'asked'; question: string }
  | { kind: 'answered'; question: string; value: AnswerValue; fields?: Readonly<Record<string, Scalar>> }
  /** A person went back and took another way: the answer to this question no longer stands. */
  | { kind: 'withdrawn'; question: string }
  /** `questions` are the ids whose answers stand, in the order in which they were asked. */
  | { kind: 'submitted'; questions: string[] }
  | { kind: 'completed' }
  | { kind: 'closed' }

/** The kit's one shadow root in the host page; a surface draws into its own element of it. */
export interface Layer {
  root: ShadowRoot
  document: Document
  window: Window
  /** Light or dark, as the page is now. */
  scheme: Live<Scheme>
  /** Does it with who looks after the layer: at once, or as soon as that is there. */
  tended: (act: (tended: Tended) => void) => void
  /** The surface is all there is on a page of its own: it lies on nothing, and there is nothing to close it for. */
  isPage?: boolean
  /**
   * A ref callback for the element whose visibility is the surface's exposure: the box that a person sees, not its wrapper.
   * Launchers are not exposures. Each mounted surface gets a function of its own.
   */
  box?: (element: Element | null) => void
}

/** Draws a surface and keeps it in step with the view; the function it returns takes everything away again. */
export type Mount<Kind extends SurfaceKind> = (
  layer: Layer,
  view: Live<ViewOf<Kind>>,
  report: (report: Report) => void,
) => () => void
