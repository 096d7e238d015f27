import type { AnswerValue, Survey } from '@milepost/contract'
import type { ChecklistView, SurveyView, TooltipView } from '../src/surfaces/surface.ts'
import { ces, start, survey, tip, why } from './content.ts'

/** What every view of the gallery has. */
export type Base = Pick<ChecklistView, 'form' | 'locale' | 'fallbackLocale' | 'dir' | 'theme' | 'messages' | 'recall'>

export interface Scene {
  checklist?: ChecklistView
  tooltip?: TooltipView
  survey?: SurveyView
  /** What is pressed to come there, as selectors in the layer. */
  press?: string[]
}

const checklist = (base: Base, doneCount: number, form: Base['form'] = 'full'): Scene => ({
  checklist: {
    ...base,
    form,
    experience: start,
    doneCount,
    tasks: start.tasks.map(({ id, after }, index) => ({ id, done: index < doneCount, locked: !!after && doneCount < 3 })),
  },
})

const asked = (base: Base, experience: Survey, answers: Record<string, AnswerValue> = {}): Scene => ({
  survey: { ...base, experience, answers, progress: {}, seed: 'gallery', holds: () => false },
})

/** The states a surface can be seen in, by name. */
export const scenes = {
  checklist: (base) => checklist(base, 2),
  launcher: (base) => checklist(base, 2, 'launcher'),
  celebration: (base) => checklist(base, 5),
  hide: (base) => ({ ...checklist(base, 2), press: ['.foot button'] }),
  tooltip: (base) => ({ tooltip: { ...base, experience: tip, target: document.querySelector('#target') } }),
  nps: (base) => asked(base, survey),
  chosen: (base) => ({ ...asked(base, survey), press: ['[role=radio]:nth-child(10)'] }),
  missing: (base) => ({ ...asked(base, survey), press: ['.act .primary'] }),
  ending: (base) => ({ ...asked(base, survey, { score: 9, liked: '' }), press: ['.act .primary'] }),
  text: (base) => asked(base, survey, { score: 9 }),
  choices: (base) => asked(base, survey, { score: 8 }),
  choice: (base) => asked(base, why),
  ces: (base) => asked(base, ces),
} satisfies Record<string, (base: Base) => Scene>

export type SceneName = keyof typeof scenes
