import type { Target, TargetWay } from '@milepost/contract'
import { querySteps, type Scope } from './selector.ts'
import type { Ways } from './ways.ts'

/** A way that fits several elements, or none because it is no selector: then `count` is undefined. */
export interface Problem {
  way: TargetWay
  count?: number
}

export interface Found {
  element: Element | null
  /** The way that led to it. */
  way?: TargetWay
  /** Why a target is not found although it may be there: several matches, or an invalid selector. */
  problem?: Problem
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
  let problem: Problem | undefined
  for (const way of [target].flat() as TargetWay[]) {
    try {
      const elements = (typeof way === 'string' ? querySteps(document, way, roots) : (ways?.matches(document, way) ?? [])).filter(isVisible)
      const [element] = elements
      if (element && elements.length === 1) return { element, way, roots }
      if (element) problem ??= { way, count: elements.length }
    } catch {
      problem ??= { way }
    }
  }
  return { element: null, roots, ...(problem ? { problem } : {}) }
}

/** An element without a box cannot be pointed at. A browser without the question (before 2024) is believed. */
export function isVisible(element: Element): boolean {
  return element.isConnected && (element.checkVisibility?.() ?? true)
}
