import { whole } from '@milepost/targeting'
import { createCalendar } from './calendar.ts'
import type { Questions } from './rulebook.ts'

/** Every question that rules can ask. A chunk that is fetched where the published rules ask more than everyday ones. */
export const wholeQuestions: Questions = { targeting: whole, calendarOf: createCalendar }
