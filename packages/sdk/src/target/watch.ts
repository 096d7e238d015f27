import type { Target } from '@milepost/contract'
import type { Browser, Cancel } from '../browser/browser.ts'
import { watchMutation } from '../browser/mutation.ts'
import { createAllowance } from './allowance.ts'
import { type Found, isVisible, lookFor } from './look.ts'
import { problemInWords } from './problem.ts'
import type { Ways } from './ways.ts'

/** Milliseconds between looks while a target is missing: style sheets and late shadow roots can show elements without a mutation. */
export const lookMs = 1000

/** Watches the page, but only while somebody wants a target. */
export interface TargetWatch {
  /** Looked up at most once in a frame. */
  find(target: Target): Element | null
  /** Which targets matter from now on; nothing is watched while there are none. */
  want(targets: Target[]): void
  end: Cancel
}

/**
 * One MutationObserver, at most once in an animation frame. Elements that were found are checked whether they still fit; missing ones are looked for as
 * far as the allowance goes. `onChange` is called only if a wanted target is another element than before, and before the next paint, so that what is
 * drawn at a target can follow in the same frame.
 */
export function watchTargets(browser: Browser, ways: () => Ways | undefined, onChange: () => void, onProblem: (problem: string) => void): TargetWatch {
  const { document } = browser
  const allowance = createAllowance(browser.now)
  const found = new Map<string, Found>()
  const said = new Set<string>()
  /** By key, since computing the key of a target takes as long as checking whether it is still there. */
  let wanted = new Map<string, Target>()
  let observed: Node[] = []
  let stopObserving: Cancel | undefined
  let stopTimer: Cancel | undefined
  let stopFrame: Cancel | undefined

  function look(key: string, target: Target, urgent: boolean): Element | null {
    const before = found.get(key)
    const isDue = allowance.waitMs(urgent) === 0
    const result = isDue ? allowance.spend(() => lookFor(document, target, ways())) : { element: null, roots: before?.roots ?? [] }
    found.set(key, result)
    const problem = result.problem && problemInWords(result.problem)
    if (problem && !said.has(problem)) {
      said.add(problem)
      onProblem(problem)
    }
    return result.element
  }

  /** @returns whether it is another element than before, or gone. */
  function hasChanged(key: string, target: Target): boolean {
    const known = found.get(key)
    if (known && stillFits(known, ways())) return false
    const before = known?.element ?? null
    return look(key, target, before !== null) !== before
  }

  function check(): void {
    stopFrame?.()
    stopFrame = undefined
    const changed = [...wanted].filter(([key, target]) => hasChanged(key, target))
    watch()
    if (changed.length > 0) onChange()
  }

  const checkSoon = () => {
    stopFrame ??= browser.onFrame(check)
  }

  /** When a target goes, the browser would paint its tip in a corner. So a loss is handled before the next paint, once for each target. */
  const mutated = () => {
    for (const key of wanted.keys()) if (found.get(key)?.element?.isConnected === false) return check()
    checkSoon()
  }

  function watch(): void {
    const known = [...wanted.keys()].map((key) => found.get(key))
    const roots = known.length > 0 ? [document, ...new Set(known.flatMap((one) => one?.roots ?? []))] : []
    if (roots.length !== observed.length || roots.some((root, index) => root !== observed[index])) {
      stopObserving?.()
      observed = roots
      stopObserving = roots.length > 0 ? watchMutation(browser, roots, mutated) : undefined
    }
    // When a frame loads another page, neither its old document nor the page around it is told.
    const hasFrames = observed.some((root) => root !== document && root.nodeType === 9)
    if (hasFrames || known.some((one) => !one?.element)) {
      stopTimer ??= browser.after(Math.min(lookMs, allowance.waitMs() || lookMs), () => {
        stopTimer = undefined
        checkSoon()
      })
      return
    }
    stopTimer?.()
    stopTimer = undefined
  }

  return {
    find(target) {
      const key = JSON.stringify(target)
      const known = found.get(key)
      const isGood = known && (known.element === null || stillFits(known, ways()))
      return isGood ? known.element : look(key, target, true)
    },
    want(targets) {
      wanted = new Map(targets.map((target) => [JSON.stringify(target), target]))
      // Targets that are no longer watched are forgotten, so that the next question looks again.
      for (const key of found.keys()) if (!wanted.has(key)) found.delete(key)
      for (const [key, target] of wanted) if (!found.has(key)) look(key, target, true)
      watch()
    },
    end() {
      stopObserving?.()
      stopTimer?.()
      stopFrame?.()
    },
  }
}

/**
 * Whether an element that was found still fits, since hosts may reuse a node for something else. It looks at this node only, which is cheap enough for
 * every frame. Whether others fit by now is found out at the next full look.
 */
function stillFits({ element, way }: Found, ways: Ways | undefined): boolean {
  if (!element || way === undefined || !isVisible(element)) return false
  return typeof way === 'string' ? element.matches(way.split('>>>').at(-1)!.trim()) : ways?.fits(element, way) === true
}
