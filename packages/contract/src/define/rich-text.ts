import type { Block, Inline } from '../rich-text.ts'

/** Rich text is made of these words. A plain string is a run of text; nothing is ever read as HTML. */
export const paragraph = (...of: readonly Inline[]): Block => ({ kind: 'paragraph', of })
export const bulletList = (...items: readonly (Inline | readonly Inline[])[]): Block => ({ kind: 'list', items: items.map(line) })
export const numberedList = (...items: readonly (Inline | readonly Inline[])[]): Block => ({ kind: 'list', ordered: true, items: items.map(line) })
export const bold = (...of: readonly Inline[]): Inline => ({ kind: 'bold', of })
export const italic = (...of: readonly Inline[]): Inline => ({ kind: 'italic', of })
export const code = (text: string): Inline => ({ kind: 'code', text })
export const link = (text: string, href: string): Inline => ({ kind: 'link', text, href })

function line(item: Inline | readonly Inline[]): readonly Inline[] {
  return Array.isArray(item) ? item : [item as Inline]
}
