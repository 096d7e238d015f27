export { describeCondition } from './condition.ts'
export { type Description, describeExplanation, describeHeld } from './explanation.ts'
export { describeItem } from './item.ts'
export { describeVerdict, type Line } from './verdict.ts'
