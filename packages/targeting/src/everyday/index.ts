export { hasHistory } from '../arbiter/has-history.ts'
export { emptyFacts } from '../facts/empty-facts.ts'
export { isOver } from '../tasks.ts'
export { everyday } from './everyday.ts'
