import type { Messages, Plural } from './messages.ts'

/** Puts values into `{name}` places, in one pass; a value is never read for places again. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}

/** @param count a whole number, zero or more. */
export function plural(messages: Messages, forms: Plural, count: number): string {
  const form = new Intl.PluralRules(messages.language).select(count)
  return fill(forms[form] ?? forms.other, { count })
}
