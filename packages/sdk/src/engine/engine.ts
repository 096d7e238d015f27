import type { Experience, Manifest, Message, PersonState } from '@milepost/contract'
import type { Decision, Moment, Targeting } from '@milepost/targeting'
import { hasHistory } from '@milepost/targeting/everyday'
import type { Browser, Cancel } from '../browser/browser.ts'
import type { Complain } from '../complaints/complaint.ts'
import type { Emitter } from '../client/events.ts'
import type { Change, Identities, Identity } from '../client/identity.ts'
import type { Settled } from '../client/options.ts'
import type { Letter } from '../delivery/envelope.ts'
import type { SurfaceList } from '../screen/screen.ts'
import { type Known, withoutAccount } from './known.ts'
import { lazily } from './lazily.ts'
import { createMemory, type Memory } from './memory.ts'
import { createMomentOf } from './moment.ts'
import { askAgainMs, otherTabMs } from './pace.ts'
import { createPersonSource, patienceMs } from './person-source.ts'
import { quietOf } from './quiet.ts'
import { createRulebook, everydayQuestions, type Rulebook } from './rulebook.ts'
import { createVisits, withStarted } from './visit.ts'

export interface EngineOptions {
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
  emit: Emitter['emit']
  /** What is to be shown stands in the page, or there is nothing: whatever can wait may begin. */
  onSettled: () => void
  onCorrupt: (key: string) => void
  complain: Complain
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
  /** Null while there is no content. */
  inspect(): Insight | null
  end: Cancel
}

/**
 * From what is known to what is on screen: something changes, one pass decides, surfaces come and go. What is not needed for
 * the first of them to stand in the page is in chunks of its own: `afterwards.ts`, `acknowledging.ts`, `eyes.ts`, `ample.ts`, `whole.ts`, the limits of who saw something before; and what draws it in `stage.ts`.
 */
export function createEngine(options: EngineOptions): Engine {
  const { browser, settings, scope, isSilent, identities, emit, complain, onCorrupt, onSettled } = options
  const problem = (error: unknown) => {
    // Nothing to be shown is waited for that may never come.
    onSettled()
    complain('content', error)
  }

  let manifest: Manifest | null = null
  let rulebook: Rulebook | null = null
  let stopAlarm: Cancel | undefined
  let stopFrame: Cancel | undefined
  /** Nothing is shown before the collector's first word on this person, or before patience is over. */
  let isPatient = true
  const soon = () => {
    stopFrame ??= browser.onFrame(pass)
  }
  const visits = createVisits(browser, scope, onCorrupt)
  const memory = createMemory(browser, scope, identities, onCorrupt)
  const person = isSilent ? undefined : createPersonSource(browser, settings, identities, learn, problem)
  const part = <Part>(load: () => Promise<Part>) => lazily(load, problem, soon)
  const ample = part(async () => (await import('./ample.ts')).createAmple(browser, visits, soon, problem))
  const whole = part(async () => (await import('./whole.ts')).createWhole(browser, visits, soon, problem))
  const limited = part(async () => (await import('@milepost/targeting/limited')).limited)
  const eyes = part(async () => (await import('../surfaces/pointing.ts')).createEyes(browser, pass, (error) => complain('target', error)))
  const afterwards = part(async () => {
    limited.get()
    const { createAfterwards } = await import('./afterwards.ts')
    return createAfterwards({ ...options, memory, visits, eyes: eyes.peek, momentOf, rulebook: () => rulebook, start, soon })
  })
  const stage = part(async () => {
    const { createStage } = await import('./stage.ts')
    return createStage({ ...options, memory, visits, eyes: eyes.peek, afterwards, soon })
  })

  const momentOf = createMomentOf({
    browser,
    memory,
    visits,
    language: settings.language,
    quiet: quietOf(browser, scope, settings.automation),
    sight: (book) => (eyes.peek()?.canSee(book) ? eyes.peek() : undefined),
  })

  /** Null until what its rules are asked with is there. */
  function open(): Rulebook | null {
    const { isEveryday, isAmple } = manifest?.reads ?? {}
    const questions = manifest && (isEveryday ? everydayQuestions : (isAmple ? ample : whole).get())
    if (manifest && questions) rulebook ??= createRulebook(manifest, questions, !isSilent)
    return rulebook
  }

  /** Undefined until the limits are there, where something was shown before that they may count. */
  function targetingFor({ manifest, targeting }: Rulebook, moment: Moment): Targeting | undefined {
    return manifest.reads.isEveryday && hasHistory(moment) ? limited.get() : targeting
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
    const all = [...book.experiences, ...(memory.known().base?.experiences ?? [])]
    const isThere = ({ id }: Experience) => moment.session.open.some(({ experience }) => experience === id)
    const decision = targeting ? targeting.decide(all, moment) : book.targeting.decide(all.filter(isThere), moment)
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
    const nextAt = Math.min(decision.wakeAt ?? Infinity, moment.now + askAgainMs)
    stopAlarm = browser.after(Math.max(0, nextAt - moment.now), soon)
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
  visits.update(({ open }) => ({ open: open.filter(({ experience }) => memory.progressOf(experience)?.doneAt === undefined) }))
  person?.refresh(0)
  greet(memory.known().base !== null)

  return {
    read(published) {
      manifest = published
      rulebook = null
      if (!manifest) stage.peek()?.end()
      soon()
    },
    observe(message) {
      memory.observe(message)
      if (message.type === 'track') {
        const { event, properties = {} } = message
        visits.update(({ events }) => ({ events: [...events, { event, properties, at: Date.parse(message.timestamp ?? '') }] }))
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
      stage.peek()?.end()
      eyes.peek()?.end()
      for (const more of [ample, whole]) more.peek()?.senses?.end()
    },
  }
}

const pointing = ['target', 'inside', 'steps']

/** Rules ask for elements, or what would be shown points at one. */
function needsEyes({ manifest }: Rulebook, { shown }: Decision): boolean {
  return manifest.reads.elements.length > 0 || shown.some(({ experience }) => pointing.some((field) => field in experience))
}
