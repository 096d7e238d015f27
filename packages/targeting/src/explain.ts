import { type Explain, explainBy } from './arbiter/explain.ts'
import { wholeRepertoire } from './whole.ts'

export const explain: Explain = (id, experiences, moment, budgets) => explainBy(wholeRepertoire, id, experiences, moment, budgets)
