/** What a surface is drawn from: texts, elements, lists of them, and nothing. */
export type Markup = MarkupElement | string | number | boolean | null | undefined | readonly Markup[]

/** A plain function of its properties. It keeps nothing between two calls: state is a live value beside it. */
export type Component<Props = never> = (props: Props) => Markup

export interface MarkupElement {
  tag: string | Component
  props: Readonly<Record<string, unknown>>
  key: string | number | undefined
}

/** An element of the page to be, or a text, which has no tag. */
export interface Leaf {
  tag: string
  props: Readonly<Record<string, unknown>>
}

/**
 * Calls components until only elements and texts are left, each under its place: the path to it in the markup. Absent children (null, false)
 * keep their place free, so that an element that comes or goes does not change the identity of its siblings.
 */
export function leavesOf(markup: Markup, place = '', leaves = new Map<string, Leaf>()): Map<string, Leaf> {
  if (typeof markup === 'object' && markup) {
    // A key names an element in its list wherever it stands there.
    if (isList(markup)) markup.forEach((child, index) => leavesOf(child, `${place}.${(child as MarkupElement | null)?.key === undefined ? index : ''}`, leaves))
    else {
      const { tag, props, key } = markup
      const own = key === undefined ? place : `${place}=${key}`
      if (typeof tag === 'string') leaves.set(own, { tag, props })
      else leavesOf((tag as Component<typeof props>)(props), own, leaves)
    }
  } else if (typeof markup === 'string' || typeof markup === 'number') leaves.set(place, { tag: '', props: { text: markup } })
  return leaves
}

function isList(markup: object): markup is readonly Markup[] {
  return Array.isArray(markup)
}
