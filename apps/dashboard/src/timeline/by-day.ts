import type { TimelineItem } from '@milepost/contract'
import { dayOf } from '../words/time.ts'

/** Groups happenings by the calendar day of the project, in the order they come. */
export function byDay(items: TimelineItem[], timeZone: string): { day: string; items: TimelineItem[] }[] {
  const days: { day: string; items: TimelineItem[] }[] = []
  for (const item of items) {
    const day = dayOf(item.at, timeZone)
    const last = days.at(-1)
    if (last?.day === day) last.items.push(item)
    else days.push({ day, items: [item] })
  }
  return days
}
