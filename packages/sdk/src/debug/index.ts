export { debugReport, explainInWords, openDebugPanel } from './debug.ts'
export type { DebugReport } from './report.ts'
