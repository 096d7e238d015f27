import { whole } from '@milepost/targeting/whole'
import type { Browser } from '../browser/browser.ts'
import { createAmple } from './ample.ts'
import { createCalendar } from './calendar.ts'
import type { Questions } from './rulebook.ts'
import type { Visits } from './visit.ts'

/** Every question that rules can ask. A chunk that is fetched where the published rules ask about active days or scores. */
export function createWhole(browser: Browser, visits: Visits, soon: () => void, onProblem: (error: unknown) => void): Questions {
  return { ...createAmple(browser, visits, soon, onProblem), targeting: whole, calendarOf: createCalendar }
}
