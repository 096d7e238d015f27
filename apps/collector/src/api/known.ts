import type { Reports } from '../store/reports/reports.ts'
import type { Store } from '../store/store.ts'
import type { Ask } from './route.ts'

/** What every question about a project is answered from, whatever it asks. */
export type Known = Omit<Ask<never, never>, 'query' | 'path' | 'calendar'>

export function knownOf(store: Store, reports: Reports, moment: Pick<Known, 'remember' | 'projectCalendar' | 'now'>): Known {
  const { number } = reports.project
  return {
    ...moment,
    store,
    reports,
    findFacts: (who) => store.facts.find(number, who),
    listAudit: (question) => store.audit.list(number, question),
  }
}
