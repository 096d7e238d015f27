import type { Asking } from './surveys.ts'

/** The ids of the demo's content that its history speaks of; tests hold them against the content file. */
export const checklist = { id: 'getting-started', board: 'create-board', cards: 'add-cards', invite: 'invite-teammate', report: 'export-report' } as const

export const tip = { id: 'export-tip', surface: 'tooltip' } as const
export const banner = { id: 'trial-ends', surface: 'banner', plan: 'plan' } as const
export const announcement = { id: 'team-plan', surface: 'modal', invite: 'invite', later: 'later' } as const
export const tour = { id: 'look-around', surface: 'tour', steps: ['hello', 'choose', 'card', 'report'] } as const
export const centre = { id: 'help', surface: 'resourceCentre', ideas: 'ideas' } as const
export const button = { id: 'feedback', surface: 'feedback', open: 'open' } as const
export const feedbackSurvey = { id: 'ideas', about: 'about', text: 'text' } as const

export const recommendation: Asking = {
  experience: 'recommend',
  question: 'score',
  why: { low: 'why-low', middle: 'why-middle', high: 'why-high' },
  type: 'nps',
  answerRate: 0.44,
}

export const effort: Asking = {
  experience: 'invite-effort',
  question: 'effort',
  why: { low: 'what-was-hard' },
  type: 'ces2',
  answerRate: 0.5,
}
