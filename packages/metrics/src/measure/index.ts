export { type Context, type Interval, measure } from './measure.ts'
export { share } from './share.ts'
export { shareDifference } from './share-difference.ts'
