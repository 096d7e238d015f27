export * from './calendar/index.ts'
export * from './stages/index.ts'
