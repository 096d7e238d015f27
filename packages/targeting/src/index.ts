export type * from './decision.ts'
export type * from './moment.ts'
export type * from './verdict.ts'
