import type { ProjectSettings } from '@milepost/contract'
import type { Clock } from '../clock.ts'
import { type Recurring, startRecurring } from '../operation/recurring.ts'
import { createCalendars } from '../projects/calendars.ts'
import type { Project } from '../store/projects.ts'
import type { Store } from '../store/store.ts'
import { lastDue } from './due.ts'
import { figuresOf } from './figures.ts'
import { digestMessage } from './message.ts'

/** How often the collector looks whether a digest is due, so it is late by this at most. */
const lookMs = 30_000

export interface Digester {
  /**
   * Emits the digests that are due.
   * @returns for how many projects. None is made twice here; one that another collector has emitted is dropped by the store.
   */
  step(): Promise<number>
}

/** One digest for each period, however many collectors there are. After a downtime only the newest that is due goes out. */
export function createDigester(store: Store, clock: Clock): Digester {
  const emitted = new Map<number, number>()
  const calendarIn = createCalendars()

  async function digest({ id, key, timeZone }: Project, wanted: NonNullable<ProjectSettings['digest']>): Promise<boolean> {
    const calendar = calendarIn(wanted.zone ?? timeZone)
    const now = clock()
    const due = lastDue(wanted, calendar, now)
    if (emitted.get(id) === due.at) return false
    const reports = await store.reports.open(key)
    // The figures of a day are complete only when everything received before the digest's hour is folded.
    if (!reports || (await reports.asOf()) < due.at) return false
    const figures = await figuresOf({ reports, store, calendar, projectCalendar: calendarIn(timeZone), now }, due)
    await store.webhooks.emit(id, digestMessage(wanted, due, figures), now)
    emitted.set(id, due.at)
    return true
  }

  return {
    async step() {
      let count = 0
      for (const project of await store.projects.list()) if (project.settings.digest && (await digest(project, project.settings.digest))) count++
      return count
    },
  }
}

export function startDigesting(store: Store, clock: Clock, report: (error: Error) => void): Recurring {
  const digester = createDigester(store, clock)
  return startRecurring(digester.step, lookMs, report)
}
