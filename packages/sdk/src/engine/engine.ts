import type { Experience, Manifest, Message } from '@milepost/contract'
import { type KitEventKind, kitEvents } from '@milepost/contract/vocabulary'
import { decide, type Decision, type Explanation, explain, type Moment, type Shown, type Subject, whole } from '@milepost/targeting'
import type { Browser, Cancel } from '../browser/browser.ts'
import type { Emitter } from '../client/events.ts'
import type { Change, Identities } from '../client/identity.ts'
import type { Settled } from '../client/options.ts'
import type { Letter } from '../delivery/envelope.ts'
import type { SurfaceList } from '../screen/screen.ts'
import { findSafeAddress } from '../surfaces/address.ts'
import { complete, type Hands, started, take } from './effects.ts'
import type { Known } from './known.ts'
import { lazily } from './lazily.ts'
import { createMemory } from './memory.ts'
import { createMissing } from './missing.ts'
import { newlyDone } from './newly-done.ts'
import { newlyReady, sessionOf, wantedTargets } from './session.ts'
import { isElsewhere, standingOf, wayTo } from './pointing.ts'
import { createPersonSource, patienceMs } from './person-source.ts'
import { quietOf } from './quiet.ts'
import { createRulebook, emptyReading, type Rulebook } from './rulebook.ts'
import { subjectOf } from './subject.ts'
import { createVisits } from './visit.ts'

/** Milliseconds this tab waits when another learned something: the one in which it happened ticks tasks off and tells, once. */
export const otherTabMs = 200

export interface EngineOptions {
  browser: Browser
  settings: Settled
  scope: string
  /** Nothing may be sent: nothing is asked of the collector about this person, and no survey is shown. */
  isSilent: boolean
  identities: Identities
  makeId: () => string
  surfaces: SurfaceList
  record: (letter: Letter) => void
  emit: Emitter['emit']
  /** What is to be shown stands in the page, or there is nothing: whatever can wait may begin. */
  onSettled: () => void
  onProblem: (where: string, detail: string) => void
}

/** What the engine knows now. */
export interface Insight {
  manifest: Manifest
  known: Known
  moment: Moment
  /** The collector's first word on this person is still awaited. */
  isPatient: boolean
}

export interface Engine {
  /** Content was published; null: it was taken back. */
  read(manifest: Manifest | null): void
  /** A message was made in this tab. */
  observe(message: Message): void
  /** The collector has them. */
  acknowledge(ids: string[], seq: number): void
  /** Somebody else is here, or the same person under a name. @param before the key until then, and `after` it. */
  follow(change: Change, before: string, after: string): void
  /** The person acts for another account than before. */
  changeAccount(): void
  start(id: string): void
  /** Null where no such experience is published, or nothing is known yet. */
  explain(id: string): Explanation | null
  /** Null while there is no content. */
  inspect(): Insight | null
  end: Cancel
}

/** From what is known to what is on screen: something changes, one pass decides, surfaces come and go, reports become progress. */
export function createEngine(options: EngineOptions): Engine {
  const { browser, settings, scope, isSilent, emit, record } = options
  const problem = (detail: string) => options.onProblem('content', detail)
  const corrupt = (key: string) => options.onProblem('storage', `${key} was corrupt and was thrown away`)

  let rulebook: Rulebook | null = null
  let asleep: Cancel | undefined
  let frame: Cancel | undefined
  /** Nothing is shown before the collector's first word on this person, or before patience is over. */
  let isPatient = true
  const missing = createMissing()
  const quiet = quietOf(browser, scope, settings.automation)
  const visits = createVisits(browser, scope, corrupt)
  const soon = () => {
    frame ??= browser.onFrame(pass)
  }
  const memory = createMemory({
    browser,
    scope,
    identities: options.identities,
    onChange: () => void browser.after(otherTabMs, soon),
    onCorrupt: corrupt,
  })
  const about = { browser, url: settings.url, writeKey: settings.writeKey }

  const person = createPersonSource({
    ...about,
    who: options.identities.get,
    onState(state, identity) {
      memory.learn(state, identity)
      isPatient = false
      soon()
    },
    onProblem: problem,
  })
  const targets = lazily(
    async () => (await import('../target/watch.ts')).watchTargets(browser, pass, (detail) => options.onProblem('target', detail)),
    soon,
    problem,
  )
  const screen = lazily(
    async () => {
      const { createScreen } = await import('../screen/screen.ts')
      return createScreen({
        browser,
        surfaces: options.surfaces,
        onShown: announce,
        onReport(experience, report) {
          take(hands, experience, report)
          soon()
        },
        onProblem: (detail) => options.onProblem('surface', detail),
      })
    },
    soon,
    problem,
  )

  const hands: Hands = {
    now: browser.now,
    makeId: options.makeId,
    tell,
    grow: ({ id }, progress) => memory.grow(id, progress),
    progressOf: ({ id }) => memory.progressOf(id),
    findDraft: ({ id }) => memory.known().drafts[id],
    keepDraft: ({ id }, draft) => memory.keepDraft(id, draft),
    visit: visits.update,
    start(id) {
      memory.grow(id, { reopenedAt: browser.now() })
      start(id)
      const tour = rulebook?.experiences.find((experience) => experience.id === id)
      if (tour) hands.follow(tour)
    },
    go(href) {
      const address = findSafeAddress(href, browser.document.baseURI)
      if (address) browser.go(address)
      else problem(`${href} is not an address that a press may follow`)
    },
    follow(tour) {
      const way = rulebook && tour.kind === 'tour' && wayTo(tour, subjectOn(rulebook), visits.get())
      if (way) hands.go(way)
    },
    call: (experience, part) => emit('call', { experience: experience.id, surface: experience.kind, part }),
  }

  function tell(kind: KitEventKind, experience: Experience, detail: Record<string, unknown> = {}): void {
    const said = { experience: experience.id, surface: experience.kind, ...detail }
    record({ type: 'track', event: kitEvents[kind], properties: { ...said, release: rulebook?.manifest.release ?? 0 } })
    if (kind !== 'dropped') emit(kind, said as never)
  }

  function announce(experience: Experience): void {
    options.onSettled()
    if (visits.get().announced.includes(experience.id)) return
    visits.update(({ announced }) => ({ announced: [...announced, experience.id] }))
    tell('shown', experience)
  }

  function start(id: string): void {
    visits.update((visit) => started(visit, id))
    soon()
  }

  function subjectOn(book: Rulebook): Subject {
    return subjectOf({
      ...book,
      browser,
      known: memory.known(),
      key: memory.key(),
      language: settings.locale ?? browser.language(),
      hasElement: (target) => (targets.peek() ? targets.peek()?.find(target) !== null : undefined),
    })
  }

  function momentOf(book: Rulebook, subject: Subject): Moment {
    const readyAt = newlyReady(visits.get(), book, subject)
    if (Object.keys(readyAt).length > 0) visits.update((visit) => ({ readyAt: { ...visit.readyAt, ...readyAt } }))
    return { ...subject, session: sessionOf(visits.get(), book, subject, targets.peek(), quiet) }
  }

  /** Tasks that are done by now. @returns whether there were any: then the moment is another one. */
  function tickOff(shown: readonly Shown[], subject: Subject): boolean {
    const isTaken = shown.some(({ experience, form }) => form === 'full' && experience.kind !== 'checklist')
    let ticked = false
    for (const { experience } of shown) {
      if (experience.kind !== 'checklist') continue
      const { tasks, all } = newlyDone(experience, subject)
      for (const task of tasks) {
        memory.grow(experience.id, { parts: { [task]: subject.now } })
        tell('taskCompleted', experience, { task })
      }
      if (all) {
        complete(hands, experience)
        // It opens to celebrate, where that takes nothing else away.
        if (!isTaken) visits.update((visit) => started(visit, experience.id))
      }
      ticked ||= all || tasks.length > 0
    }
    return ticked
  }

  function pass(): void {
    frame?.()
    frame = undefined
    asleep?.()
    if (!rulebook || isPatient) return
    const book = rulebook
    if (book.needsEyes && !targets.get()) return

    let moment = momentOf(book, subjectOn(book))
    let decision = decide(book.experiences, moment)
    if (tickOff(decision.shown, moment)) {
      moment = momentOf(book, subjectOn(book))
      decision = decide(book.experiences, moment)
    }
    draw(book, moment, decision)
    emit('decided', decision)

    const away = decision.held.flatMap(({ experience, reason }) => (reason === 'targetMissing' && !isElsewhere(experience, moment, visits.get()) ? [experience.id] : []))
    const late = missing.note(away, moment.now)
    for (const experience of book.experiences) if (late.includes(experience.id)) tell('targetMissing', experience)
    const wakes = [decision.wakeAt, missing.nextAt()].filter((at) => at !== null)
    if (wakes.length > 0) asleep = browser.after(Math.max(0, Math.min(...wakes) - moment.now), soon)
  }

  function draw(book: Rulebook, moment: Moment, decision: Decision): void {
    const { shown, held } = decision
    const paused = held.flatMap(({ experience, reason }) => (reason === 'targetMissing' ? [experience.id] : []))
    visits.update(({ open }) => ({
      open: [
        ...shown.map(({ experience: { id }, form }) => ({ ...open.find(({ experience }) => experience === id), experience: id, form })),
        ...open.filter(({ experience }) => paused.includes(experience)),
      ],
    }))
    targets.peek()?.want(wantedTargets(book, decision, moment, visits.get()))
    if (shown.length === 0) options.onSettled()
    if (shown.length === 0 && !screen.peek()) return
    screen.get()?.draw(shown, {
      manifest: book.manifest,
      moment,
      decision,
      targeting: whole,
      findDraft: hands.findDraft,
      findTarget: (target) => targets.peek()?.find(target) ?? null,
      standingOf: (tour) => standingOf(tour, moment, visits.get()),
    })
  }

  /** @param isKnown what the collector said of this person before is at hand. */
  function greet(isKnown: boolean): void {
    isPatient = !isKnown && !isSilent
    if (isPatient) {
      browser.after(patienceMs, () => {
        isPatient = false
        soon()
      })
    }
    soon()
  }

  browser.onRoute(() => {
    missing.forget()
    soon()
  })
  browser.onVisibility(() => {
    if (browser.isVisible() && !isSilent) person.revisit()
    soon()
  })
  // What is done says thanks once, not again after a reload.
  visits.update(({ open }) => ({ open: open.filter(({ experience }) => memory.progressOf(experience)?.doneAt === undefined) }))
  if (!isSilent) person.refresh(0)
  greet(memory.known().base !== null)

  return {
    read(manifest) {
      rulebook = manifest && createRulebook(manifest, !isSilent)
      if (!manifest) screen.peek()?.end()
      soon()
    },
    observe(message) {
      memory.observe(message, rulebook?.reading ?? emptyReading)
      if (message.type === 'track') {
        const { event, properties = {} } = message
        visits.update(({ events }) => ({ events: [...events, { event, properties, at: Date.parse(message.timestamp ?? '') }] }))
      }
      soon()
    },
    acknowledge(ids, seq) {
      const known = memory.known().own
      memory.acknowledge(ids, seq)
      const isIdentity = known.some(({ observation: { id, type } }) => ids.includes(id) && ['identify', 'group', 'alias'].includes(type))
      if (isIdentity && !isSilent) person.refresh(seq)
    },
    follow(change, before, after) {
      const isKnown = memory.follow(change, before, after)
      if (change === 'same') return
      if (change === 'other') {
        visits.forget()
        // A new name is asked for when its message is acknowledged: earlier the collector knows nothing of who it was before.
        if (!isSilent) person.refresh(0)
      }
      greet(isKnown)
    },
    changeAccount() {
      memory.changeAccount()
      soon()
    },
    start,
    explain: (id) => (rulebook && explain(id, rulebook.experiences, momentOf(rulebook, subjectOn(rulebook)))) ?? null,
    inspect: () => rulebook && { manifest: rulebook.manifest, known: memory.known(), moment: momentOf(rulebook, subjectOn(rulebook)), isPatient },
    end() {
      screen.peek()?.end()
      targets.peek()?.end()
    },
  }
}
