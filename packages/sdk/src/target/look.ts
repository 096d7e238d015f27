import type { Target, TargetWay } from '@milepost/contract'
import { querySteps, type Scope } from './selector.ts'
import type { Ways } from './ways.ts'

export interface Found {
  element: Element | null
  /** The way that led to it. */
  way?: TargetWay
  /** What keeps a target from being found that is not its absence: several matches, or a selector that is none. */
  problem?: string
  /** Open shadow roots and documents of frames that were searched: changes in them count, too. */
  roots: Scope[]
}

/**
 * The one visible element that a target means. Its ways are tried in order; a way that fits several is no answer, but a problem.
 *
 * @param ways for those that are no selectors; without it they find nothing.
 */
export function lookFor(document: Document, target: Target, ways: Ways | undefined): Found {
  const roots: Scope[] = []
  let problem: string | undefined
  for (const way of [target].flat() as TargetWay[]) {
    try {
      const elements = (typeof way === 'string' ? querySteps(document, way, roots) : (ways?.matches(document, way) ?? [])).filter(isVisible)
      const [element] = elements
      if (element && elements.length === 1) return { element, way, roots }
      if (element) problem ??= `${elements.length} elements match ${JSON.stringify(way)}; a target must fit one`
    } catch {
      problem ??= `${JSON.stringify(way)} is not a selector`
    }
  }
  return { element: null, roots, ...(problem ? { problem } : {}) }
}

/**
 * Whether what was found is still meant: hosts use a node again for something else. It asks that node alone, so that it may be
 * asked in every frame; others that fit by now are met when it is looked for anew.
 */
export function stillFits({ element, way }: Found, ways: Ways | undefined): boolean {
  if (!element || way === undefined || !isVisible(element)) return false
  return typeof way === 'string' ? element.matches(way.split('>>>').at(-1)!.trim()) : ways?.fits(element, way) === true
}

/** An element without a box cannot be pointed at. A browser without the question (before 2024) is believed. */
function isVisible(element: Element): boolean {
  return element.isConnected && (element.checkVisibility?.() ?? true)
}
