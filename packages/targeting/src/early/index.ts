export { mergeProgress } from '../facts/progress.ts'
export { mayApply } from './may-apply.ts'
