import type { TargetWay } from '@milepost/contract'
import { nameOf, tidy } from './name.ts'
import { selectorForRole } from './role.ts'

/** A way that is no selector. */
export type NamedWay = Exclude<TargetWay, string>

/** How to find targets that are not selectors. A chunk of its own, for content with such targets. */
export interface Ways {
  matches(document: Document, way: NamedWay): Element[]
  /** Whether it still fits. */
  fits(element: Element, way: NamedWay): boolean
}

export const ways: Ways = {
  matches(document, way) {
    if ('text' in way) return elementsOfText(document, tidy(way.text))
    return [...document.querySelectorAll('testId' in way ? '[data-testid]' : selectorForRole(way.role))].filter((element) => isCalled(element, way))
  },
  fits(element, way) {
    if ('text' in way) return [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && tidy(nodeValue ?? '') === tidy(way.text))
    return ('testId' in way || element.matches(selectorForRole(way.role))) && isCalled(element, way)
  },
}

function isCalled(element: Element, way: Exclude<NamedWay, { text: string }>): boolean {
  return 'testId' in way ? element.getAttribute('data-testid') === way.testId : nameOf(element) === tidy(way.name)
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
