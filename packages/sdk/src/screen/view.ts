import type { Experience, ExperienceProgress, Manifest, SurfaceKind, Target } from '@milepost/contract'
import { evaluate, type Shown, type Subject, tasksOf } from '@milepost/targeting'
import { directionOf } from '../messages/languages.ts'
import type { Messages } from '../messages/messages.ts'
import type { Draft } from '../engine/known.ts'
import type { ViewOf, Views } from '../surfaces/surface.ts'
import { matchLocale } from './locale.ts'
import { recall } from './recall.ts'

/** What the engine knows at the time of drawing. */
export interface Scene {
  manifest: Manifest
  subject: Subject
  findDraft: (experience: Experience) => Draft | undefined
  findTarget: (target: Target) => Element | null
}

const parts: {
  [Kind in SurfaceKind]: (shown: Experience & { kind: Kind }, progress: ExperienceProgress, scene: Scene) => Omit<Views[Kind], keyof Base>
} = {
  checklist(checklist, _, { subject }) {
    const tasks = tasksOf(checklist, subject)
    return { tasks, doneCount: tasks.filter(({ done }) => done).length }
  },
  tooltip: ({ target }, _, { findTarget }) => ({ target: findTarget(target) }),
  survey: (survey, progress, { subject, findDraft }) => ({
    progress,
    answers: findDraft(survey)?.answers ?? {},
    seed: `${survey.id} ${subject.key}`,
    holds: (condition) => evaluate(condition, { ...subject, salt: survey.id }).truth === true,
  }),
}

type Base = Pick<Views['checklist'], 'experience' | 'form' | 'locale' | 'fallbackLocale' | 'dir' | 'theme' | 'messages' | 'recall'>

export function viewOf({ experience, form }: Shown, scene: Scene, messages: Messages): ViewOf<SurfaceKind> {
  const { manifest, subject } = scene
  const { locales } = manifest
  const locale = matchLocale(subject.language ?? '', locales)
  const progress = subject.person?.progress[experience.id] ?? {}
  const part = parts[experience.kind] as (shown: Experience, progress: ExperienceProgress, scene: Scene) => object
  return {
    ...part(experience, progress, scene),
    experience,
    form,
    locale,
    fallbackLocale: locales[0] ?? locale,
    dir: directionOf(locale),
    theme: manifest.theme,
    messages,
    recall: (text: string) => recall(text, subject.person, subject.account),
  } as ViewOf<SurfaceKind>
}
