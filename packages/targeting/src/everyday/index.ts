export { emptyFacts } from '../facts/empty-facts.ts'
export { mergeProgress } from '../facts/progress.ts'
export { isOver } from '../tasks.ts'
export { everyday } from './everyday.ts'
