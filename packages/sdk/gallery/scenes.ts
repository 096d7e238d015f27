import type { AnswerValue, Experience, ExperienceProgress } from '@milepost/contract'
import type { Form } from '@milepost/targeting'
import { banner, ces, dot, feedback, help, inside, modal, news, start, survey, tip, tour, why } from './content.ts'
import { questionScenes } from './questions.ts'

/** A surface in a fixed state. */
export interface Scene {
  /** What is to be seen, below its picture in the overview. */
  title: string
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
  checklist: { title: 'Open, two of five done', experience: start, progress: two },
  launcher: { title: 'Folded to its launcher', experience: start, progress: two, form: 'launcher' },
  celebration: { title: 'All done', experience: start, progress: done('account', 'trip', 'invite', 'budget', 'approve') },
  hide: { title: 'Asked before it is hidden', experience: start, progress: two, press: ['.foot button'] },
  skipped: { title: 'A task passed over', experience: start, progress: { ...two, skipped: { budget: 1 } } },
  inside: { title: 'Inside an element of the page', experience: inside, progress: two, form: 'launcher' },
  tooltip: { title: 'At its target', experience: tip },
  tour: { title: 'A step at its target', experience: tour, step: 'invite' },
  'tour-centred': { title: 'A step in the middle, with a picture', experience: tour, step: 'hello' },
  'tour-click': { title: 'A step that goes on by a press on its target', experience: tour, step: 'settings' },
  hotspot: { title: 'A dot at its target', experience: dot, form: 'launcher' },
  'hotspot-open': { title: 'Opened', experience: dot },
  banner: { title: 'At the top', experience: banner },
  'banner-bottom': { title: 'At the bottom', experience: { ...banner, edge: 'bottom' } },
  'banner-inside': { title: 'Inside an element of the page', experience: { ...news, inside: '#slot' } },
  modal: { title: 'An announcement', experience: modal },
  'resource-centre': { title: 'Open', experience: help },
  'resource-launcher': { title: 'Folded to its launcher', experience: help, form: 'launcher' },
  feedback: { title: 'A tab at the edge', experience: feedback, form: 'launcher' },
  nps: { title: 'Likely to recommend (NPS)', experience: survey },
  chosen: { title: 'A score chosen', experience: survey, press: ['[role=radio]:nth-child(10)'] },
  missing: { title: 'An answer is missing', experience: survey, press: ['.act .primary'] },
  ending: { title: 'Thanks, in words that fit the score', experience: survey, answers: { score: 9, liked: '' }, press: ['.act .primary'] },
  text: { title: 'A question of words', experience: survey, answers: { score: 9 } },
  choices: { title: 'Several of a list', experience: survey, answers: { score: 8 } },
  choice: { title: 'One of a list', experience: why },
  ces: { title: 'Effort (CES)', experience: ces },
  ...questionScenes,
} satisfies Record<string, Scene>

export type SceneName = keyof typeof scenes
