import type { Question } from './question.ts'

export const element: Question<'element'> = ({ target }, { hasElement }) => hasElement?.(target) ?? null
