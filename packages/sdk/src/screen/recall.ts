import type { Facts } from '@milepost/contract'

/** What a surface alone knows by name: answers of a survey, its hidden fields. */
export type Own = (of: 'answer' | 'field', name: string) => string

/**
 * Fills `{{trait}}` (or `{{person.trait}}`) and `{{account.trait}}` with the newest value, or nothing; `{{answer.id}}` and `{{field.name}}` where
 * the text stands in a survey. One pass: a value is never read for places again.
 */
export function recall(text: string, person: Facts | undefined, account: Facts | undefined, own?: Own): string {
  return text.replace(/\{\{\s*(?:(account|person|answer|field)\.)?([^{}]+?)\s*\}\}/g, (_, of: string | undefined, name: string) => {
    if (of === 'answer' || of === 'field') return own?.(of, name) ?? ''
    const traits = (of === 'account' ? account : person)?.traits ?? {}
    const value = Object.hasOwn(traits, name) ? traits[name]?.at(-1)?.value : undefined
    return String(value ?? '')
  })
}
