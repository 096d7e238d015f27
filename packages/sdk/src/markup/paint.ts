import { put } from './attributes.ts'
import { type Leaf, leavesOf, type Markup } from './markup.ts'

/** What stands in the page for one leaf of the markup. */
interface Painted {
  node: Element | Text
  leaf: Leaf
  children: Children
}
type Children = Map<string, Painted>
type Ref = ((element: Element | null) => void) | null | undefined

const svg = 'http://www.w3.org/2000/svg'

/**
 * Draws markup into an element, in front of what is in it already, and from then on changes only what differs. An element stays the same one, with its
 * focus, scroll position and running transitions, as long as its place and tag do. Refs are called once everything is in the page.
 */
export function createPainter(into: Element): (markup: Markup) => void {
  const painted: Children = new Map()
  return (markup) => {
    const refs: (() => void)[] = []
    paint(into, painted, markup, refs)
    for (const call of refs) call()
  }
}

function paint(parent: Element, painted: Children, markup: Markup, refs: (() => void)[]): void {
  const leaves = leavesOf(markup)
  // Removed first, so that elements that stay need not be moved, which would take the focus from them.
  for (const [place, one] of painted) {
    if (leaves.get(place)?.tag === one.leaf.tag) continue
    painted.delete(place)
    forget(one)
    one.node.remove()
  }
  let next = parent.firstChild
  for (const [place, leaf] of leaves) {
    const one = painted.get(place) ?? { node: create(parent, leaf), leaf: { ...leaf, props: {} }, children: new Map() }
    painted.set(place, one)
    if (one.node === next) next = next.nextSibling
    else parent.insertBefore(one.node, next)
    update(one, leaf, refs)
  }
}

function create({ ownerDocument, namespaceURI }: Element, { tag }: Leaf): Painted['node'] {
  return tag ? ownerDocument.createElementNS(tag === 'svg' ? svg : namespaceURI, tag) : ownerDocument.createTextNode('')
}

function update(one: Painted, leaf: Leaf, refs: (() => void)[]): void {
  const before = one.leaf.props
  one.leaf = leaf
  if (!leaf.tag) {
    if (before.text !== leaf.props.text) one.node.nodeValue = leaf.props.text as string
    return
  }
  const element = one.node as Element
  paint(element, one.children, leaf.props.children as Markup, refs)
  for (const name of Object.keys({ ...before, ...leaf.props })) {
    const [was, is] = [before[name], leaf.props[name]]
    if (name === 'ref') {
      if (was === is) continue
      ;(was as Ref)?.(null)
      refs.push(() => (is as Ref)?.(element))
    } else if (name !== 'children' && was !== is) put(element, name, is)
  }
}

/** Tells the refs of all that goes, from the inside out. */
function forget({ leaf, children }: Painted): void {
  children.forEach(forget)
  ;(leaf.props.ref as Ref)?.(null)
}
