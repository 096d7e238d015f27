import type { Facts } from '@milepost/contract'

/**
 * Fills `{{trait}}` (or `{{person.trait}}`) and `{{account.trait}}` with the newest value, or nothing. One pass: a value is never read for
 * places again.
 */
export function recall(text: string, person: Facts | undefined, account: Facts | undefined): string {
  return text.replace(/\{\{\s*(?:(account)\.|person\.)?([^{}]+?)\s*\}\}/g, (_, ofAccount: string | undefined, trait: string) => {
    const traits = (ofAccount ? account : person)?.traits ?? {}
    const value = Object.hasOwn(traits, trait) ? traits[trait]?.at(-1)?.value : undefined
    return String(value ?? '')
  })
}
