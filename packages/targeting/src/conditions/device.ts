import type { Question } from './question.ts'

export const device: Question<'device'> = (leaf, subject) => (subject.device ? leaf.in.includes(subject.device) : null)
