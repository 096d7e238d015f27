import type { AnswerValue, Experience, ExperienceProgress } from '@milepost/contract'
import type { Form } from '@milepost/targeting'
import { banner, ces, dot, feedback, help, inside, modal, news, start, survey, tip, tour, why } from './content.ts'

/** A surface in a fixed state. */
export interface Scene {
  experience: Experience
  /** Default `full`. */
  form?: Form
  progress?: ExperienceProgress
  answers?: Record<string, AnswerValue>
  /** The step of a tour. */
  step?: string
  /** What is pressed to come there, as selectors in its layer. */
  press?: string[]
}

const done = (...tasks: string[]): ExperienceProgress => ({ parts: Object.fromEntries(tasks.map((task, index) => [task, index + 1])) })
const two = done('account', 'trip')

/** The states a surface can be seen in, by name. */
export const scenes = {
  checklist: { experience: start, progress: two },
  launcher: { experience: start, progress: two, form: 'launcher' },
  celebration: { experience: start, progress: done('account', 'trip', 'invite', 'budget', 'approve') },
  hide: { experience: start, progress: two, press: ['.foot button'] },
  skipped: { experience: start, progress: { ...two, skipped: { budget: 1 } } },
  inside: { experience: inside, progress: two, form: 'launcher' },
  tooltip: { experience: tip },
  tour: { experience: tour, step: 'invite' },
  'tour-centred': { experience: tour, step: 'hello' },
  'tour-click': { experience: tour, step: 'settings' },
  hotspot: { experience: dot, form: 'launcher' },
  'hotspot-open': { experience: dot },
  banner: { experience: banner },
  'banner-bottom': { experience: { ...banner, edge: 'bottom' } },
  'banner-inside': { experience: { ...news, inside: '#slot' } },
  modal: { experience: modal },
  'resource-centre': { experience: help },
  'resource-launcher': { experience: help, form: 'launcher' },
  feedback: { experience: feedback, form: 'launcher' },
  nps: { experience: survey },
  chosen: { experience: survey, press: ['[role=radio]:nth-child(10)'] },
  missing: { experience: survey, press: ['.act .primary'] },
  ending: { experience: survey, answers: { score: 9, liked: '' }, press: ['.act .primary'] },
  text: { experience: survey, answers: { score: 9 } },
  choices: { experience: survey, answers: { score: 8 } },
  choice: { experience: why },
  ces: { experience: ces },
} satisfies Record<string, Scene>

export type SceneName = keyof typeof scenes
