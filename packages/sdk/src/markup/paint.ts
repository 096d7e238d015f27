import { put } from './attributes.ts'
import { type Leaf, leavesOf, type Markup } from './markup.ts'

/** What stands in the page for one leaf of the markup. */
interface Painted {
  node: Element | Text
  leaf: Leaf
  children: Children
}
type Children = ReadonlyMap<string, Painted>
type Ref = ((element: Element | null) => void) | null | undefined

const nothing: Children = new Map()
const svg = 'http://www.w3.org/2000/svg'

/**
 * Draws markup into an element that is otherwise left alone, and each time after changes only what differs: an element stays
 * the same one while its place and its tag do, with its focus, its scroll position and its running transitions. Refs are
 * called once everything is in the page.
 */
export function createPainter(into: Element): (markup: Markup) => void {
  let painted = nothing
  return (markup) => {
    const refs: (() => void)[] = []
    painted = paint(into, painted, markup, refs)
    for (const call of refs) call()
  }
}

function paint(parent: Element, before: Children, markup: Markup, refs: (() => void)[]): Children {
  const leaves = [...leavesOf(markup)]
  const kept = new Map<string, Painted>()
  for (const [place, leaf] of leaves) {
    const old = before.get(place)
    if (old && tagOf(old.leaf) === tagOf(leaf)) kept.set(place, old)
  }
  // First, so that what stays need not be moved, which would cost it its focus.
  for (const [place, old] of before) if (kept.get(place) !== old) takeAway(old)

  const after = new Map<string, Painted>()
  let next = parent.firstChild
  for (const [place, leaf] of leaves) {
    const one = kept.get(place) ?? { node: create(parent, leaf), leaf: '', children: nothing }
    if (one.node === next) next = next.nextSibling
    else parent.insertBefore(one.node, next)
    after.set(place, update(one, leaf, refs))
  }
  return after
}

function tagOf(leaf: Leaf): string {
  return typeof leaf === 'string' ? '' : leaf.tag
}

function create({ ownerDocument, namespaceURI }: Element, leaf: Leaf): Painted['node'] {
  if (typeof leaf === 'string') return ownerDocument.createTextNode('')
  return ownerDocument.createElementNS(leaf.tag === 'svg' ? svg : namespaceURI, leaf.tag)
}

function update({ node, leaf: old, children }: Painted, leaf: Leaf, refs: (() => void)[]): Painted {
  if (typeof leaf === 'string') {
    if (leaf !== old) node.nodeValue = leaf
    return { node, leaf, children }
  }
  const element = node as Element
  const before = typeof old === 'string' ? {} : old.props
  const painted = paint(element, children, leaf.props.children as Markup, refs)
  for (const name of Object.keys({ ...before, ...leaf.props })) {
    const [was, is] = [before[name], leaf.props[name]]
    if (name === 'ref') {
      if (was === is) continue
      ;(was as Ref)?.(null)
      refs.push(() => (is as Ref)?.(element))
    } else if (name !== 'children' && (was !== is || name === 'value' || name === 'checked')) put(element, name, is, was)
  }
  return { node, leaf, children: painted }
}

function takeAway({ node, leaf, children }: Painted): void {
  forget(leaf, children)
  node.remove()
}

/** Tells the refs of all that goes, from the inside out. */
function forget(leaf: Leaf, children: Children): void {
  for (const child of children.values()) forget(child.leaf, child.children)
  if (typeof leaf !== 'string') (leaf.props.ref as Ref)?.(null)
}
