import type { Target, TargetWay } from '@milepost/contract'
import { nameOf, tidy } from './name.ts'
import { selectorForRole } from './role.ts'
import { querySteps, type Scope } from './selector.ts'

export interface Found {
  element: Element | null
  /** The way that led to it. */
  way?: TargetWay
  /** What keeps a target from being found that is not its absence: several matches, or a selector that is none. */
  problem?: string
  /** Open shadow roots and documents of frames that were searched: changes in them count, too. */
  roots: Scope[]
}

/** The one visible element that a target means. Its ways are tried in order; a way that fits several is no answer, but a problem. */
export function findTarget(document: Document, target: Target): Found {
  const ways = Array.isArray(target) ? target : [target]
  const roots: Scope[] = []
  let problem: string | undefined
  for (const way of ways) {
    try {
      const elements = matchesOf(document, way, roots).filter(isVisible)
      const [element] = elements
      if (element && elements.length === 1) return { element, way, roots }
      if (elements.length > 1) problem ??= `${elements.length} elements match ${JSON.stringify(way)}; a target must fit one`
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
export function stillFits({ element, way }: Found): boolean {
  if (!element || way === undefined || !isVisible(element)) return false
  if (typeof way === 'string') return element.matches(way.split('>>>').at(-1)!.trim())
  if ('testId' in way) return element.getAttribute('data-testid') === way.testId
  if ('role' in way) return element.matches(selectorForRole(way.role)) && nameOf(element) === tidy(way.name)
  return [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && tidy(nodeValue ?? '') === tidy(way.text))
}

function matchesOf(document: Document, way: TargetWay, roots: Scope[]): Element[] {
  if (typeof way === 'string') {
    const found = querySteps(document, way)
    roots.push(...found.roots)
    return found.elements
  }
  if ('testId' in way) return [...document.querySelectorAll('[data-testid]')].filter((element) => element.getAttribute('data-testid') === way.testId)
  if ('role' in way) {
    const name = tidy(way.name)
    return [...document.querySelectorAll(selectorForRole(way.role))].filter((element) => nameOf(element) === name)
  }
  return elementsOfText(document, tidy(way.text))
}

/** The elements that hold a text node of just this text: one walk over the text, no look at the text of every ancestor. */
function elementsOfText(document: Document, text: string): Element[] {
  const found: Element[] = []
  const walker = document.createTreeWalker(document.body, 4 /* SHOW_TEXT */)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement && tidy(node.nodeValue ?? '') === text) found.push(node.parentElement)
  }
  return found
}

/** An element without a box cannot be pointed at. A browser without the question (before 2024) is believed. */
function isVisible(element: Element): boolean {
  return element.isConnected && (element.checkVisibility?.() ?? true)
}
