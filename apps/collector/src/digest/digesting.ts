import type { ProjectSettings } from '@milepost/contract'
import { calendarOf } from '@milepost/metrics'
import type { Clock } from '../clock.ts'
import type { Project } from '../store/projects.ts'
import type { Store } from '../store/store.ts'
import { lastDue } from './due.ts'
import { figuresOf } from './figures.ts'
import { digestMessage } from './message.ts'

/** How often it is looked whether a digest is due: it comes within this of its hour. */
const lookMs = 30_000

export interface Digester {
  /** Emits what is due and answers for how many projects. What this one emitted it does not make again; what another did, the store knows. */
  step(): Promise<number>
}

/** Digests go out once for each period, however many collectors look, and after a time away the last one alone. */
export function createDigester(store: Store, clock: Clock): Digester {
  const emitted = new Map<number, number>()

  async function digest({ id, key, timeZone }: Project, wanted: NonNullable<ProjectSettings['digest']>): Promise<boolean> {
    const calendar = calendarOf(wanted.zone ?? timeZone)
    const now = clock()
    const due = lastDue(wanted, calendar, now)
    if (emitted.get(id) === due.at) return false
    const reports = await store.reports.open(key)
    // Figures of a day are whole once all that was received until its digest is folded.
    if (!reports || (await reports.asOf()) < due.at) return false
    const projectCalendar = wanted.zone === null || wanted.zone === timeZone ? calendar : calendarOf(timeZone)
    await store.webhooks.emit(id, digestMessage(wanted, due, await figuresOf({ reports, store, calendar, projectCalendar, now }, due)), now)
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

export function startDigesting(store: Store, clock: Clock, report: (error: Error) => void): { stop(): Promise<void> } {
  const digester = createDigester(store, clock)
  let running = Promise.resolve()
  const timer = setInterval(() => {
    running = running.then(() => digester.step().then(() => {}, report))
  }, lookMs)
  return {
    stop() {
      clearInterval(timer)
      return running
    },
  }
}
