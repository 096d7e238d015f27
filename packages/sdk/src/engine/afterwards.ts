import type { Experience } from '@milepost/contract'
import { type KitEventKind, kitEvents } from '@milepost/contract/vocabulary'
import type { Decision, Moment } from '@milepost/targeting'
import { Complaint } from '../complaints/complaint.ts'
import type { Cancel } from '../browser/browser.ts'
import { watchExposure } from '../screen/exposure.ts'
import { findSafeAddress } from '../surfaces/address.ts'
import type { Report } from '../surfaces/surface.ts'
import { passedByEvent } from './by-event.ts'
import { complete, type Hands, take } from './effects.ts'
import type { World } from './engine.ts'
import { createMissing, missingAfterMs } from './missing.ts'
import { newlyDone } from './newly-done.ts'
import { otherTabMs } from './pace.ts'
import type { Rulebook } from './rulebook.ts'
import { createStopwatch } from './stopwatch.ts'
import { createTabs } from './tabs.ts'
import { createThanks, thanksMs } from './thanks.ts'
import { withStarted } from './visit.ts'

/** What follows once something stands in the page: reports become progress and events, tasks are ticked off, other tabs hear of it. */
export interface Afterwards {
  /** It stands in the page. */
  announce(experience: Experience): void
  /** What surfaces have told and nobody has taken yet. */
  takeAll(): void
  /** Watches the exposure of it; null: no more. */
  watch(experience: Experience, element: Element | null): void
  /** After each pass. */
  follow(book: Rulebook, moment: Moment, decision: Decision): void
  /** The address changed. */
  turn(): void
}

export function createAfterwards(options: World): Afterwards {
  const { browser, memory, visits, eyes, rulebook, momentOf, emit, soon } = options
  const missing = createMissing()
  const thanks = createThanks()
  const exposures = new Map<string, Cancel>()
  const tellTabs = createTabs(browser, options.scope, memory, () => browser.after(otherTabMs, soon))

  /** Says it to the collector and to the host. @returns when. */
  function tell(kind: KitEventKind, experience: Experience, detail: Record<string, unknown> = {}): number {
    const said = { experience: experience.id, surface: experience.kind, ...detail }
    const release = rulebook()?.manifest.release ?? 0
    const { timestamp = '' } = options.record({ type: 'track', event: kitEvents[kind], properties: { ...said, release, ...(kind === 'answered' ? { display: memory.known().base?.display } : {}) } })
    if (kind !== 'dropped') emit(kind, said as never)
    return Date.parse(timestamp)
  }

  const hands: Hands = {
    now: browser.now,
    stopwatch: createStopwatch(browser),
    makeId: options.makeId,
    tell,
    grow({ id }, progress) {
      memory.grow(id, progress)
      tellTabs(id, progress)
    },
    progressOf: ({ id }) => memory.progress()[id],
    findDraft: ({ id }) => memory.known().drafts[id],
    keepDraft: ({ id }, draft) =>
      memory.update((known) => {
        if (!draft && !known.drafts[id]) return known
        const { [id]: _, ...others } = known.drafts
        return { ...known, drafts: draft ? { ...others, [id]: draft } : others }
      }),
    visit: visits.update,
    start(id) {
      memory.grow(id, { reopenedAt: browser.now() })
      options.start(id)
      const tour = rulebook()?.experiences.find((experience) => experience.id === id)
      if (tour) hands.follow(tour)
    },
    go(href) {
      const address = findSafeAddress(href, browser.document.baseURI)
      if (address) browser.window.location.assign(address)
      else options.complain('content', new Complaint('unsafe', href))
    },
    follow(tour) {
      const book = rulebook()
      const way = book && tour.kind === 'tour' && eyes()?.tours()?.wayTo(book, tour, momentOf(book), visits.get())
      if (way) hands.go(way)
    },
    call: (experience, part) => emit('call', { experience: experience.id, surface: experience.kind, part }),
  }

  /** Tasks that are done by now. */
  function tickOff({ targeting }: Rulebook, moment: Moment, { shown }: Decision): void {
    const isTaken = shown.some(({ experience, form }) => form === 'full' && experience.kind !== 'checklist')
    for (const { experience } of shown) {
      if (experience.kind !== 'checklist') continue
      const { tasks, all } = newlyDone(targeting, experience, moment)
      for (const task of tasks) {
        hands.grow(experience, { parts: { [task]: moment.now } })
        tell('taskCompleted', experience, { task })
      }
      if (!all) continue
      complete(hands, experience)
      // It opens to celebrate, where that takes nothing else away.
      if (!isTaken) visits.update((visit) => withStarted(visit, experience.id))
    }
  }

  function noteMissing(book: Rulebook, moment: Moment, { held }: Decision): void {
    const away = held.flatMap(({ experience, reason }) =>
      reason === 'targetMissing' && !eyes()?.tours()?.isElsewhere(book, experience, moment, visits.get()) ? [experience.id] : [],
    )
    const { late, isNew } = missing.note(away, moment.now)
    for (const experience of book.experiences) if (late.includes(experience.id)) tell('targetMissing', experience)
    if (isNew) browser.after(missingAfterMs, soon)
  }

  /** A finished checklist that nobody closes does not keep everything else away. */
  function makeWay(moment: Moment, decision: Decision): void {
    // What nobody can see is not read.
    if (!browser.isVisible()) return
    const { over, isNew } = thanks.note(moment, decision)
    for (const { experience } of decision.shown) if (over.includes(experience.id)) report(experience, { kind: 'closed' })
    if (isNew) browser.after(thanksMs, soon)
  }

  /** Tours whose step waited for what has happened. */
  function goOn(book: Rulebook, moment: Moment): void {
    for (const { tour, done, to } of passedByEvent(book, moment, visits.get())) {
      take(hands, tour, { kind: 'step', done, ...(to ? { to: to.id } : {}) })
      if (!to) for (const kind of ['completed', 'closed'] as const) take(hands, tour, { kind })
      soon()
    }
  }

  function report(experience: Experience, said: Report): void {
    take(hands, experience, said)
    soon()
  }

  return {
    announce(experience) {
      const { announced = [] } = visits.get()
      if (announced.includes(experience.id)) return
      visits.update(() => ({ announced: [...announced, experience.id] }))
      tell('shown', experience)
    },
    takeAll() {
      const known = [...(rulebook()?.experiences ?? []), ...(memory.known().base?.experiences ?? [])]
      for (const { experience: id, report: told } of visits.get().untaken ?? []) {
        visits.update(({ untaken = [] }) => ({ untaken: untaken.slice(1) }))
        const experience = known.find((experience) => experience.id === id)
        if (experience) report(experience, told)
      }
    },
    watch(experience, element) {
      exposures.get(experience.id)?.()
      exposures.delete(experience.id)
      if (element) exposures.set(experience.id, watchExposure(browser, element, () => report(experience, { kind: 'seen' })))
    },
    follow(book, moment, decision) {
      goOn(book, moment)
      tickOff(book, moment, decision)
      makeWay(moment, decision)
      noteMissing(book, moment, decision)
    },
    turn: missing.forget,
  }
}
