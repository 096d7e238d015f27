import { whole } from '@milepost/targeting/whole'
import { createAmple } from './ample.ts'
import { createCalendar } from './calendar.ts'
import type { World } from './engine.ts'
import type { Questions } from './rulebook.ts'

/** Every question that rules can ask. A chunk that is fetched where the published rules ask about active days or scores. */
export function createWhole(world: World): Questions {
  return { ...createAmple(world), targeting: whole, calendarOf: createCalendar }
}
