import type { Target } from '@milepost/contract'
import type { Browser, Cancel } from '../browser/browser.ts'
import { findTarget, type Found } from './find.ts'

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
 * One MutationObserver, coalesced to a frame: the wanted targets are looked up once, and `onChange` is called only where one is
 * another element than before. It comes before the next paint: what is drawn at a target can follow in the same frame.
 */
export function watchTargets(browser: Browser, onChange: () => void, onProblem: (problem: string) => void): TargetWatch {
  const { document } = browser
  const found = new Map<string, Found>()
  const said = new Set<string>()
  let wanted: Target[] = []
  let stops: Cancel[] = []
  let stopFrame: Cancel | undefined

  function look(target: Target): Element | null {
    const result = findTarget(document, target)
    found.set(JSON.stringify(target), result)
    if (result.problem && !said.has(result.problem)) {
      said.add(result.problem)
      onProblem(result.problem)
    }
    return result.element
  }

  function check(): void {
    stopFrame?.()
    stopFrame = undefined
    const before = wanted.map((target) => found.get(JSON.stringify(target))?.element ?? null)
    found.clear()
    const changed = wanted.map(look).some((element, index) => element !== before[index])
    watch()
    if (changed) onChange()
  }

  const checkSoon = () => {
    stopFrame ??= browser.onFrame(check)
  }

  /** Once a target is gone, the browser paints its tip in a corner: that is seen to before it paints, once for each loss. */
  const mutated = () => {
    const isGone = [...found.values()].some(({ element }) => element?.isConnected === false)
    if (isGone) check()
    else checkSoon()
  }

  function watch(): void {
    const results = wanted.map((target) => found.get(JSON.stringify(target)))
    const roots = new Set<Node>(wanted.length > 0 ? [document, ...results.flatMap((result) => result?.roots ?? [])] : [])
    const isAway = results.some((result) => !result?.element)
    stopAll()
    if (roots.size > 0) stops.push(browser.onMutation(roots, mutated))
    if (isAway) stops.push(browser.after(lookMs, checkSoon))
  }

  function stopAll(): void {
    for (const stop of stops) stop()
    stops = []
  }

  return {
    find(target) {
      const known = found.get(JSON.stringify(target))
      const isGood = known && (known.element === null || known.element.isConnected)
      return isGood ? known.element : look(target)
    },
    want(targets) {
      wanted = targets
      const keys = new Set(targets.map((target) => JSON.stringify(target)))
      // Not watched means not known: the next question looks again.
      for (const key of found.keys()) if (!keys.has(key)) found.delete(key)
      for (const target of targets) if (!found.has(JSON.stringify(target))) look(target)
      watch()
    },
    end() {
      stopAll()
      stopFrame?.()
    },
  }
}
