import type { HoldQuestion } from './question.ts'

export const audience: HoldQuestion = ({ verdict: { truth, changesAt } }) => ({ holds: truth === false, until: changesAt })

export const audienceUnknown: HoldQuestion = ({ verdict: { truth, changesAt } }) => ({ holds: truth === null, until: changesAt })
