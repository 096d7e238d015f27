export { fewestPairs, type ScoreChange, scoreChange, type ScorePair } from './score-change.ts'
export { type TimeToClose, timeToClose, type Wait } from './time-to-close.ts'
