export { type Context, type Interval, measure } from './measure.ts'
export { share } from './share.ts'
