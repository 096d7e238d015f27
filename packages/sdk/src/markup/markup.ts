/** What a surface is drawn from: texts, elements, lists of them, and nothing. */
export type Markup = MarkupElement | string | number | boolean | null | undefined | readonly Markup[]

/** A plain function of its properties. It keeps nothing between two calls: state is a live value beside it. */
export type Component<Props = never> = (props: Props) => Markup

export interface MarkupElement {
  tag: string | Component
  props: Readonly<Record<string, unknown>>
  key: string | number | undefined
}

/** An element of the page to be, or a text. */
export type Leaf = (MarkupElement & { tag: string }) | string

/**
 * Calls components until only elements and texts are left, each with its place among its siblings: the way to it in the
 * markup. What is not there keeps its place free, so that a button that comes or goes leaves the others who they are.
 */
export function* leavesOf(markup: Markup, place = ''): Generator<[place: string, leaf: Leaf]> {
  if (markup === null || markup === undefined || typeof markup === 'boolean') return
  if (typeof markup !== 'object') yield [place, String(markup)]
  else if (isList(markup)) {
    // A key names an element in its list wherever it stands there.
    for (const [index, child] of markup.entries()) yield* leavesOf(child, `${place}.${hasKey(child) ? '' : index}`)
  } else {
    const { tag, props, key } = markup
    const own = key === undefined ? place : `${place}=${key}`
    if (typeof tag === 'string') yield [own, markup as MarkupElement & { tag: string }]
    else yield* leavesOf((tag as Component<typeof props>)(props), own)
  }
}

function hasKey(markup: Markup): boolean {
  return (markup as MarkupElement | null)?.key !== undefined
}

function isList(markup: object): markup is readonly Markup[] {
  return Array.isArray(markup)
}
