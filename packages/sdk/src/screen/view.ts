import type { Experience, SurfaceKind } from '@milepost/contract'
import type { Shown } from '@milepost/targeting'
import { directionOf } from '../messages/direction.ts'
import type { Messages } from '../messages/messages.ts'
import type { Scene, ViewBase, ViewOf, Views } from '../surfaces/surface.ts'
import { matchLocale } from './locale.ts'
import { type Own, recall } from './recall.ts'

const parts: {
  [Kind in keyof Views]: (shown: Experience & { kind: Kind }, scene: Scene) => Omit<Views[Kind], keyof ViewBase<Experience>>
} = {
  checklist(checklist, { targeting, moment }) {
    const tasks = targeting.tasksOf(checklist, moment)
    return { tasks, doneCount: tasks.filter(({ done }) => done).length }
  },
  tooltip: ({ target }, { findTarget }) => ({ target: findTarget(target) }),
  survey: (survey, { findDraft }) => ({ answers: findDraft(survey)?.answers ?? {} }),
}

export function viewOf({ experience, form }: Shown, scene: Scene, messages: Messages): ViewOf<SurfaceKind> {
  const { manifest, moment } = scene
  const { locales } = manifest
  const locale = matchLocale(moment.language ?? '', locales)
  const part = (parts as Partial<Record<SurfaceKind, (shown: Experience, scene: Scene) => object>>)[experience.kind]
  return {
    ...part?.(experience, scene),
    experience,
    form,
    locale,
    fallbackLocale: locales[0] ?? locale,
    dir: directionOf(locale),
    dress: manifest.dress,
    messages,
    recall: (text: string, own?: Own) => recall(text, moment.person, moment.account, own),
    scene,
  } as ViewOf<SurfaceKind>
}
