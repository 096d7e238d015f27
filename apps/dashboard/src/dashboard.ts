import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { ProjectAnswer, SessionAnswer } from '@milepost/contract'
import { type Api, createApi } from './api/api.ts'
import { createMemory, type Memory } from './api/memory.ts'
import { createTheme, type Theme } from './look/theme.ts'
import { periodOf, type ShownPeriod } from './period/period.ts'
import { zoneOf } from './period/zone.ts'
import { type AddressBar, createPlace, type Place } from './place/place.ts'
import { dayOf } from './words/time.ts'

/** Everything outside the dashboard that it uses, so that a test can pass its own. */
export interface World {
  window: AddressBar & Pick<Window, 'localStorage' | 'navigator'>
  fetch: typeof globalThis.fetch
  now(): number
}

/** What every page can reach. */
export interface Dashboard {
  api: Api
  memory: Memory
  place: Place
  theme: Theme
  now(): number
  /** undefined while it is not yet known, null when nobody is signed in. */
  session: Signal<SessionAnswer | null | undefined>
  /** The id in the address; null means the first of the reader's projects. */
  chosen: ReadonlySignal<string | null>
  project: Signal<ProjectAnswer | undefined>
  /** The time zone in which days and times are shown: that of the address, else the project's. */
  timeZone: ReadonlySignal<string>
  projectZone: ReadonlySignal<string>
  period: ReadonlySignal<ShownPeriod>
  /** For questions over time: the period, and the time zone that cuts its days; null is the project's. */
  days: ReadonlySignal<{ from: string; to: string; zone: string | null }>
  /** The newest `asOf` that any answer on screen has given. */
  asOf: Signal<number | undefined>
  dispose(): void
}

export function createDashboard({ window, fetch, now }: World): Dashboard {
  const session = signal<SessionAnswer | null | undefined>()
  const project = signal<ProjectAnswer>()
  const place = createPlace(window)
  const theme = createTheme(window)
  const memory = createMemory()
  const chosen = computed(() => place.query.value.get('project'))
  const stopChoosing = effect(() => {
    void chosen.value
    memory.forget()
    project.value = undefined
  })
  const projectZone = computed(() => project.value?.timeZone ?? 'UTC')
  const timeZone = computed(() => zoneOf(place.query.value) ?? projectZone.value)
  const period = computed(() => periodOf(place.query.value, dayOf(now(), timeZone.value)))
  return {
    api: createApi(
      fetch,
      () => {
        session.value = null
      },
      () => chosen.peek(),
    ),
    memory,
    chosen,
    place,
    theme,
    now,
    session,
    project,
    timeZone,
    projectZone,
    period,
    days: computed(() => {
      const { from, to } = period.value
      return { from, to, zone: timeZone.value === projectZone.value ? null : timeZone.value }
    }),
    asOf: signal<number>(),
    dispose() {
      stopChoosing()
      place.dispose()
      theme.dispose()
    },
  }
}

export const DashboardContext = createContext<Dashboard | null>(null)

export function useDashboard(): Dashboard {
  const dashboard = useContext(DashboardContext)
  if (!dashboard) throw new Error('dashboard: a page was drawn outside of <DashboardContext.Provider>; wrap it in one.')
  return dashboard
}
