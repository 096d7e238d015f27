import { fill } from './fill.ts'
import type { Messages, Plural } from './messages.ts'

/** @param count a whole number, zero or more. */
export function plural(messages: Messages, forms: Plural, count: number): string {
  const form = new Intl.PluralRules(messages.language).select(count)
  return fill(forms[form] ?? forms.other, { count })
}
