import type { Experience, Manifest, Message, PersonState, Reads } from '@milepost/contract'
import type { Decision, Moment, Targeting } from '@milepost/targeting'
import { mayApply } from '@milepost/targeting/early'
import type { Browser, Cancel } from '../browser/browser.ts'
import type { Complain } from '../complaints/complaint.ts'
import type { Emitter } from '../client/events.ts'
import type { Change, Identities, Identity } from '../client/identity.ts'
import type { Settled } from '../client/options.ts'
import type { Letter } from '../delivery/envelope.ts'
import type { SurfaceList } from '../screen/screen.ts'
import type { Afterwards } from './afterwards.ts'
import type { Eyes } from './eyes.ts'
import { type Known, withoutAccount } from './known.ts'
import { type Lazy, lazily } from './lazily.ts'
import { createMemory, type Memory } from './memory.ts'
import type { Here } from './moment.ts'
import { askAgainMs, otherTabMs } from './pace.ts'
import { createPersonSource, patienceMs } from './person-source.ts'
import { type Quiet, quietOf } from './quiet.ts'
import type { Questions, Rulebook } from './rulebook.ts'
import { createVisits, visitEvents, type Visits, withStarted } from './visit.ts'

export interface EngineOptions extends Pick<Emitter, 'emit' | 'hears'> {
  browser: Browser
  settings: Settled
  scope: string
  /** Nothing may be sent: nothing is asked of the collector about this person, and no survey is shown. */
  isSilent: boolean
  identities: Identities
  makeId: () => string
  /** Default: the kit's own. */
  surfaces: SurfaceList | undefined
  record: (letter: Letter) => Message
  /** What is to be shown stands in the page, or there is nothing: whatever can wait may begin. */
  onSettled: () => void
  onCorrupt: (key: string) => void
  /** Something cannot be fetched, or not be understood. */
  onProblem: (error: unknown) => void
  complain: Complain
}

/** What the parts find here that are fetched when they are needed; each takes what it uses. */
export interface World extends EngineOptions {
  memory: Memory
  visits: Visits
  quiet: Quiet
  /** Undefined until elements can be looked for. */
  eyes: () => Eyes | undefined
  afterwards: () => Lazy<Afterwards>
  rulebook: () => Rulebook | undefined
  momentOf: (book: Rulebook) => Here
  start: (id: string) => void
  /** Something changed: another pass, at the next frame. */
  soon: () => void
  /** The same, before the next paint. */
  pass: () => void
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
  /**
   * The collector has something of what this browser observed.
   * @param take notes it, and says whether the collector is to be asked anew.
   * @param seq of its log, which holds that.
   */
  acknowledge(take: (memory: Memory) => boolean, seq: number): void
  /** Somebody else is here, or the same person under a name. @param before the key until then, and `after` it. */
  follow(change: Change, before: string, after: string): void
  /** The person acts for another account than before. */
  changeAccount(): void
  /** @param fields hidden ones of a survey, said along with its answers */
  start(id: string, fields?: Record<string, unknown>): void
  /** Null while there is no content; undefined until what its rules are asked with is there, which is fetched, though there be nothing to show. */
  inspect(): Insight | null | undefined
  end: Cancel
}

/**
 * From what is known to what is on screen: something changes, one pass decides, surfaces come and go. What is not needed for
 * the first of them to stand in the page is in chunks of its own: `afterwards.ts`, `acknowledging.ts`, `eyes.ts`, `ample.ts`, `whole.ts`, the limits of who saw something before; and what draws it in `stage.ts`.
 */
export function createEngine(options: EngineOptions): Engine {
  const { browser, settings, scope, isSilent, identities, emit, hears, onCorrupt, onProblem, onSettled } = options
  let manifest: Manifest | null = null
  let rulebook: Rulebook | undefined
  let stopAlarm: Cancel | undefined
  let stopFrame: Cancel | undefined
  /** Nothing is shown before the collector's first word on this person, or before patience is over. */
  let isPatient = true
  const soon = () => {
    stopFrame ??= browser.onFrame(pass)
  }
  const askAgain = () => {
    browser.after(askAgainMs, askAgain)
    soon()
  }
  const visits = createVisits(browser, scope, onCorrupt)
  const memory = createMemory(browser, scope, identities, onCorrupt)
  const person = isSilent ? undefined : createPersonSource(browser, settings, identities, learn, onProblem)
  const quiet = quietOf(browser, scope, settings.automation)
  const momentOf = (book: Rulebook) => everyday.peek()!.momentOf(book)
  const world: World = {
    ...options,
    memory,
    visits,
    quiet,
    eyes: () => eyes.peek(),
    afterwards: () => afterwards,
    rulebook: () => rulebook,
    momentOf,
    start,
    soon,
    pass,
  }
  const part = <Part>(load: () => Promise<Part>) => lazily(load, onProblem, soon)
  const everyday = part(async () => (await import('./everyday.ts')).createEveryday(world))
  const ample = part(async () => (await import('./ample.ts')).createAmple(world))
  const whole = part(async () => (await import('./whole.ts')).createWhole(world))
  const limited = part(async () => (await import('@milepost/targeting/limited')).limited)
  const eyes = part(async () => (await import('../surfaces/pointing.ts')).createEyes(world))
  const afterwards = part(async () => {
    limited.get()
    return (await import('./afterwards.ts')).createAfterwards(world)
  })
  const stage = part(async () => (await import('./stage.ts')).createStage(world))

  const questionsFor = ({ isEveryday, isAmple }: Reads): Lazy<Questions> => (isEveryday ? everyday : isAmple ? ample : whole)

  /** Undefined until what its rules are asked with is there. */
  function open(): Rulebook | null | undefined {
    if (!manifest) return null
    // Both are asked for at once.
    const [base, questions] = [everyday.get(), questionsFor(manifest.reads).get()]
    if (base && questions) rulebook ??= base.createRulebook(manifest, questions, !isSilent)
    return rulebook
  }

  /** Undefined until the limits are there, where something was shown before that they may count. */
  function targetingFor({ manifest, targeting }: Rulebook, moment: Moment): Targeting | undefined {
    return manifest.reads.isEveryday && everyday.peek()!.hasHistory(moment) ? limited.get() : targeting
  }

  /** What is under way, or told before a reload and not heard yet, is looked at in any case; and for whoever listens. */
  function mayShow({ experiences }: Manifest): boolean {
    if (hears('decided')) return true
    if (quiet) return false
    const visit = visits.get()
    const { untaken = [], steps = {} } = visit
    if (untaken.length + Object.keys(steps).length > 0) return true
    const [page, progress] = [browser.page(), memory.progress()]
    return [...experiences, ...(memory.known().base?.experiences ?? [])].some((one) => mayApply(one, page, progress, visit))
  }

  function learn(state: PersonState, identity: Identity): void {
    memory.learn(state, identity)
    isPatient = false
    soon()
  }

  function pass(): void {
    stopFrame?.()
    stopFrame = undefined
    stopAlarm?.()
    if (manifest && !everyday.peek() && !mayShow(manifest)) return onSettled()
    const book = open()
    if (!book || isPatient) return
    // Told before a reload, and nobody was there to hear it.
    if (visits.get().untaken?.length) {
      afterwards.when(({ takeAll }) => takeAll())
      if (!afterwards.get()) return
    }
    const moment = momentOf(book)
    const targeting = targetingFor(book, moment)
    // Until then nothing comes; what stands there may go.
    if (!targeting && !stage.peek()) return
    const { experiences } = moment
    const isThere = ({ id }: Experience) => moment.session.open.some(({ experience }) => experience === id)
    // Whoever listens hears of all of them.
    const candidates = !targeting ? experiences.filter(isThere) : hears('decided') ? experiences : moment.candidates
    const decision = (targeting ?? book.targeting).decide(experiences, moment, undefined, candidates)
    if (needsEyes(book, decision) && !eyes.get()?.canSee(book)) return
    const { shown, held } = decision
    const paused = held.flatMap(({ experience, reason }) => (reason === 'targetMissing' ? [experience.id] : []))
    visits.update(({ open }) => ({
      open: [
        ...shown.map(({ experience: { id }, form }) => ({ ...open.find(({ experience }) => experience === id), experience: id, form })),
        ...open.filter(({ experience }) => paused.includes(experience)),
      ],
    }))
    eyes.peek()?.want(book, decision, moment, visits.get())
    if (shown.length > 0 || stage.peek()) stage.get()?.draw(book, moment, decision)
    if (shown.length === 0) onSettled()
    // Whoever waits for a target in vain is reported.
    if (shown.length === 0 && paused.length > 0) afterwards.get()
    if (targeting) emit('decided', decision)
    afterwards.peek()?.follow(book, moment, decision)
    const waitMs = (decision.wakeAt ?? Infinity) - moment.now
    if (waitMs < askAgainMs) stopAlarm = browser.after(waitMs, soon)
  }

  function start(id: string, fields?: Record<string, unknown>): void {
    visits.update((visit) => ({ ...withStarted(visit, id), ...(fields && { fields: { ...visit.fields, [id]: fields } }) }))
    soon()
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
    afterwards.peek()?.turn()
    soon()
  })
  browser.onVisibility(() => {
    if (browser.isVisible()) person?.revisit()
    // A frame that was asked for before does not come while nobody looks.
    stopFrame?.()
    stopFrame = browser.onFrame(pass)
  })
  browser.onStored((key) => {
    if (key === null || key === identities.key || key.startsWith(memory.prefix)) browser.after(otherTabMs, soon)
  })
  // What is done says thanks once, not again after a reload.
  visits.update(({ open }) => ({ open: open.filter(({ experience }) => memory.progress()[experience]?.doneAt === undefined) }))
  person?.refresh(0)
  greet(memory.known().base !== null)
  askAgain()

  return {
    read(published) {
      manifest = published
      rulebook = undefined
      if (!manifest) stage.peek()?.end()
      // What that takes is on its way before the next frame.
      pass()
    },
    observe(message) {
      // Rules without histories ask for what has a name, and for who somebody is; other page views are for the collector alone.
      if (message.type !== 'page' || message.name || !manifest?.reads.isAmple) memory.observe(message)
      if (message.type === 'track') {
        const { event, properties = {} } = message
        visits.update(({ events }) => ({ events: [...events, { event, properties, at: Date.parse(message.timestamp ?? '') }].slice(-visitEvents) }))
      }
      soon()
    },
    acknowledge(take, seq) {
      if (take(memory)) person?.refresh(seq)
    },
    follow(change, before, after) {
      const isKnown = memory.follow(change, before, after)
      if (change === 'same') return
      if (change === 'other') {
        visits.forget()
        // A new name is asked for when its message is acknowledged: earlier the collector knows nothing of who it was before.
        person?.refresh(0)
      }
      greet(isKnown)
    },
    changeAccount() {
      memory.update(withoutAccount)
      soon()
    },
    start,
    inspect() {
      const book = open()
      return book && { manifest: book.manifest, known: memory.known(), moment: momentOf(book), isPatient }
    },
    end() {
      visits.write()
      stage.peek()?.end()
      eyes.peek()?.end()
    },
  }
}

const pointing = ['target', 'inside', 'steps']

/** Rules ask for elements, or what would be shown points at one. */
function needsEyes({ manifest }: Rulebook, { shown }: Decision): boolean {
  return manifest.reads.elements.length > 0 || shown.some(({ experience }) => pointing.some((field) => field in experience))
}
