/** `account.plan:pro` of the address, taken apart; null where it says nothing that makes sense. */
export function segmentOf(text: string | null): { of: 'account' | 'person'; trait: string; value: string } | null {
  const [, of, trait = '', value = ''] = /^(account|person)\.([^:]+):(.+)$/.exec(text ?? '') ?? []
  return of === 'account' || of === 'person' ? { of, trait, value } : null
}

/** `plan: pro`, and of people `role: admin (people)`. */
export function segmentName(text: string | null): string {
  const segment = segmentOf(text)
  if (!segment) return 'Everybody'
  return `${segment.trait}: ${segment.value}${segment.of === 'person' ? ' (people)' : ''}`
}
