import type { Target } from '@milepost/contract'
import type { Browser, Cancel } from '../browser/browser.ts'
import { createAllowance } from './allowance.ts'
import { findTarget, type Found, stillFits } from './find.ts'

/** Milliseconds between looks while a wanted target is away: style sheets and late shadow roots show things without a mutation. */
export const lookMs = 1000

/** Keeps an eye on the page, only while somebody wants a target. */
export interface TargetWatch {
  /** Looked up at most once in a frame. */
  find(target: Target): Element | null
  /** Which targets matter from now on; nothing is watched while there are none. */
  want(targets: Target[]): void
  end: Cancel
}

/**
 * One MutationObserver, coalesced to a frame: what was found is asked whether it is still meant, what is away is looked for as
 * far as the allowance goes. `onChange` is called only where a wanted target is another element than before, and before the
 * next paint: what is drawn at a target can follow in the same frame.
 */
export function watchTargets(browser: Browser, onChange: () => void, onProblem: (problem: string) => void): TargetWatch {
  const { document } = browser
  const allowance = createAllowance(browser.now)
  const found = new Map<string, Found>()
  const said = new Set<string>()
  let wanted: Target[] = []
  let observed: Node[] = []
  let stopObserving: Cancel | undefined
  let stopTimer: Cancel | undefined
  let stopFrame: Cancel | undefined

  const knownOf = (target: Target) => found.get(JSON.stringify(target))

  function look(target: Target, urgent: boolean): Element | null {
    const before = knownOf(target)
    const isDue = allowance.waitMs(urgent) === 0
    const result = isDue ? allowance.spend(() => findTarget(document, target)) : { element: null, roots: before?.roots ?? [] }
    found.set(JSON.stringify(target), result)
    if (result.problem && !said.has(result.problem)) {
      said.add(result.problem)
      onProblem(result.problem)
    }
    return result.element
  }

  /** @returns whether it is another element than before, or gone. */
  function hasChanged(target: Target): boolean {
    const known = knownOf(target)
    if (known && stillFits(known)) return false
    const before = known?.element ?? null
    return look(target, before !== null) !== before
  }

  function check(): void {
    stopFrame?.()
    stopFrame = undefined
    const changed = wanted.filter(hasChanged)
    watch()
    if (changed.length > 0) onChange()
  }

  const checkSoon = () => {
    stopFrame ??= browser.onFrame(check)
  }

  /** Once a target is gone, the browser paints its tip in a corner: that is seen to before it paints, once for each loss. */
  const mutated = () => {
    const isGone = wanted.some((target) => knownOf(target)?.element?.isConnected === false)
    if (isGone) check()
    else checkSoon()
  }

  function watch(): void {
    const roots = wanted.length > 0 ? [document, ...new Set(wanted.flatMap((target) => knownOf(target)?.roots ?? []))] : []
    if (roots.length !== observed.length || roots.some((root, index) => root !== observed[index])) {
      stopObserving?.()
      observed = roots
      stopObserving = roots.length > 0 ? browser.onMutation(roots, mutated) : undefined
    }
    stopTimer?.()
    // A frame that goes to another page is not heard of by its own document.
    const isAway = wanted.some((target) => !knownOf(target)?.element) || roots.some((root) => root !== document && root.nodeType === 9)
    stopTimer = isAway ? browser.after(Math.min(lookMs, allowance.waitMs() || lookMs), checkSoon) : undefined
  }

  return {
    find(target) {
      const known = knownOf(target)
      const isGood = known && (known.element === null || stillFits(known))
      return isGood ? known.element : look(target, true)
    },
    want(targets) {
      wanted = targets
      const keys = new Set(targets.map((target) => JSON.stringify(target)))
      // Not watched means not known: the next question looks again.
      for (const key of found.keys()) if (!keys.has(key)) found.delete(key)
      for (const target of targets) if (!knownOf(target)) look(target, true)
      watch()
    },
    end() {
      stopObserving?.()
      stopTimer?.()
      stopFrame?.()
    },
  }
}
