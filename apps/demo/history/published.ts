import type { Asking } from './surveys.ts'

/** The ids of the demo's content that its history speaks of; a test holds them against the content file. */
export const checklist = { id: 'getting-started', board: 'create-board', cards: 'add-cards', invite: 'invite-teammate', report: 'export-report' } as const

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
