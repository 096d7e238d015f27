export interface TraitValue {
  of: 'account' | 'person'
  trait: string
  value: string
}

/** Parses `account.plan:pro` from the address; null where it is no segment. */
export function segmentOf(text: string | null): TraitValue | null {
  const [, of, trait = '', value = ''] = /^(account|person)\.([^:]+):(.+)$/.exec(text ?? '') ?? []
  return of === 'account' || of === 'person' ? { of, trait, value } : null
}

/** One segment of those who are in all of these, as the collector takes it; null is everybody. */
export function together(...segments: (string | null)[]): string | null {
  const all = segments.filter((each) => each !== null && segmentOf(each) !== null)
  return all.length === 0 ? null : [...new Set(all)].join(';')
}

/** The segment of a plan. */
export function onPlan(plan: string | null): string | null {
  return plan ? `account.plan:${plan}` : null
}

/** `plan: pro` for traits of accounts, `role: admin (people)` for traits of people; several are joined by commas. */
export function segmentName(text: string | null): string {
  const names = (text ?? '').split(/;(?=(?:account|person)\.[^:;]+:)/).flatMap((each) => nameOf(segmentOf(each)))
  return names.length === 0 ? 'Everybody' : names.join(', ')
}

function nameOf(segment: TraitValue | null): string[] {
  return segment ? [`${segment.trait}: ${segment.value}${segment.of === 'person' ? ' (people)' : ''}`] : []
}
