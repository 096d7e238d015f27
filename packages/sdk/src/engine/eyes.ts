import type { Experience, Target } from '@milepost/contract'
import type { Decision, Subject } from '@milepost/targeting'
import type { Cancel } from '../browser/browser.ts'
import { watchMutation } from '../browser/mutation.ts'
import { pictureMs } from '../screen/picture.ts'
import { isVisible, lookFor } from '../target/look.ts'
import type { TargetWatch } from '../target/watch.ts'
import type { World } from './engine.ts'
import { lazily } from './lazily.ts'
import type { Rulebook } from './rulebook.ts'
import type { Visit } from './visit.ts'

type Tours = typeof import('./touring.ts')

/** What the engine has to do with the host's elements. A chunk of its own, fetched where something to be shown points at one. */
export interface Eyes {
  /** Whether all is there that looking for the targets of this content takes; what is not is on its way then. */
  canSee(book: Rulebook): boolean
  find(target: Target): Element | null
  /** Ids of those that point at something that is not here now. */
  missing(book: Rulebook, candidates: readonly Experience[], subject: Subject, visit: Visit): string[]
  /** Watches what a change of the page may bring or take: targets of what is shown, of what waits for one, and of rules. */
  want(book: Rulebook, decision: Decision, subject: Subject, visit: Visit): void
  /** What was to be shown stands before the eyes: whatever watches its target may come. */
  keep(): unknown
  /** Where a tour points; there as soon as content with one can be seen. */
  tours(): Tours | undefined
  end: Cancel
}

export function createEyes({ browser, pass, complain }: Pick<World, 'browser' | 'pass' | 'complain'>): Eyes {
  let hasEnded = false
  const onProblem = (error: unknown) => complain('target', error)
  /** A target that is wanted is another element than before; what arrives after the end wakes nobody. */
  const onChange = () => hasEnded || pass()
  const ways = lazily(async () => (await import('../target/ways.ts')).ways, onProblem, onChange)
  const tours = lazily<Tours>(() => import('./touring.ts'), onProblem, onChange)
  const watch = lazily<TargetWatch>(async () => (await import('../target/watch.ts')).watchTargets(browser, ways.peek, onChange, onProblem), onProblem, onChange)
  const find = (target: Target) => {
    const there = watch.peek()
    return there ? there.find(target) : lookFor(browser.document, target, ways.peek()).element
  }

  let stopGlancing: Cancel | undefined
  /** Until the watch is there: what stands there and is lost or hidden is seen to before the next paint. What does not stand there may come at any time. */
  const glance = (targets: Target[], isDrawing: boolean) => {
    stopGlancing?.()
    if (targets.length === 0) return
    const elements = targets.map(find)
    if (elements.includes(null)) watch.get()
    else if (!isDrawing) browser.after(pictureMs, watch.get)
    stopGlancing = watchMutation(browser, [browser.document], () => elements.some((element) => element && !isVisible(element)) && onChange())
  }
  const targetOf = (book: Rulebook, experience: Experience, subject: Subject, visit: Visit): Target | undefined => {
    if (experience.kind === 'tour') return tours.peek()?.standingOf(book, experience, subject, visit).step.target
    return targetsIn(experience)[0]
  }
  return {
    canSee({ experiences, manifest }) {
      const all = [...manifest.reads.elements, ...experiences.flatMap(targetsIn)].flat()
      // Both are asked for at once.
      const lacks = [all.some((way) => typeof way !== 'string') && !ways.get(), experiences.some(({ kind }) => kind === 'tour') && !tours.get()]
      return !lacks.includes(true)
    },
    find,
    missing(book, candidates, subject, visit) {
      const isAway = (experience: Experience) => {
        if (tours.peek()?.isElsewhere(book, experience, subject, visit)) return true
        const target = targetOf(book, experience, subject, visit)
        return target !== undefined && !find(target)
      }
      return candidates.flatMap((experience) => (isMeant(book, experience, subject, visit) && isAway(experience) ? [experience.id] : []))
    },
    want(book, { shown, held }, subject, visit) {
      const waiting = held.filter(({ reason }) => reason === 'targetMissing')
      // A target may be a list of ways, which stays one target.
      const pointing = [...shown, ...waiting].map(({ experience }) => targetOf(book, experience, subject, visit))
      const targets = [...pointing, ...book.manifest.reads.elements].filter((target) => target !== undefined)
      const there = watch.peek()
      if (!there) return glance(targets, shown.length > 0)
      stopGlancing?.()
      there.want([...new Map(targets.map((target) => [JSON.stringify(target), target])).values()])
    },
    keep: watch.get,
    tours: tours.peek,
    end() {
      hasEnded = true
      stopGlancing?.()
      watch.peek()?.end()
    },
  }
}

/** What it points at or stands in, and where its steps point. */
function targetsIn(experience: Experience): Target[] {
  const { target, inside, steps = [] } = experience as { target?: Target; inside?: Target; steps?: { target?: Target }[] }
  return [target, inside, ...steps.map((step) => step.target)].filter((one) => one !== undefined)
}

/** Nobody looks for the target of what is for other people: looking is dear where rules are cheap. */
function isMeant({ targeting }: Rulebook, { id, audience }: Experience, subject: Subject, visit: Visit): boolean {
  return !audience || visit.open.some((open) => open.experience === id) || targeting.evaluate(audience, { ...subject, salt: id }).truth === true
}
