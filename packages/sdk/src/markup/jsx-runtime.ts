import type { Component, Markup, MarkupElement } from './markup.ts'

/** What the compiler makes of `<p class="muted">...</p>`. */
export function jsx(tag: MarkupElement['tag'], props: MarkupElement['props'], key?: string | number): MarkupElement {
  return { tag, props, key }
}

export { jsx as jsxDEV, jsx as jsxs }

/** `<>...</>`: several without an element around them. */
export const Fragment: Component<{ children?: Markup }> = ({ children }) => children

type Listener<Name extends Event, Target> = ((event: Name & { currentTarget: Target }) => void) | undefined

interface Attributes<Target extends Element> {
  key?: string | number
  ref?: ((element: Target | null) => void) | null
  children?: Markup
  class?: string
  role?: string
  style?: Partial<CSSStyleDeclaration>
  onClick?: Listener<MouseEvent, Target>
  onKeyDown?: Listener<KeyboardEvent, Target>
  onInput?: Listener<InputEvent, Target>
  onChange?: Listener<Event, Target>
  [more: `aria-${string}`]: string | number | boolean | null | undefined
}

/** The plain properties of an element go by their own names: `maxLength`, `tabIndex`, `placeholder`. What a person changes is held by a ref (`hold`). */
type Plain<Target> = {
  [Name in Exclude<keyof Target, 'value' | 'checked'> as Target[Name] extends string | number | boolean | null ? Name : never]?: Target[Name] | undefined
}

type HtmlTags = { [Tag in keyof HTMLElementTagNameMap]: Attributes<HTMLElementTagNameMap[Tag]> & Plain<HTMLElementTagNameMap[Tag]> }
type SvgTags = {
  [Tag in 'svg' | 'path' | 'circle' | 'g' | 'rect']: Attributes<SVGElementTagNameMap[Tag]> & Record<string, unknown>
}

/** What TypeScript asks of a JSX runtime (https://www.typescriptlang.org/docs/handbook/jsx.html). */
export declare namespace JSX {
  type ElementType = string | Component
  type Element = MarkupElement
  interface ElementChildrenAttribute {
    children: unknown
  }
  interface IntrinsicAttributes {
    key?: string | number
  }
  interface IntrinsicElements extends HtmlTags, SvgTags {}
}
