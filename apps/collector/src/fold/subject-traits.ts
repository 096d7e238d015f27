import type { Facts, Scalar } from '@milepost/contract'

/** The newest value of each trait, by name; a trait set to null is taken away, as Segment has it. */
export function newestTraits({ traits }: Facts): Record<string, Scalar> {
  const newest = Object.keys(traits)
    .sort()
    .map((trait) => [trait, traits[trait]?.at(-1)?.value ?? null] as const)
  return Object.fromEntries(newest.filter(([, value]) => value !== null))
}

export function personName(traits: Record<string, Scalar>, fallback: string): string {
  const full = [traits.firstName, traits.lastName].filter(Boolean).join(' ')
  return textOf(traits.name) || full || textOf(traits.email) || fallback
}

/** Characters of an anonymous id that are shown: enough to tell two visitors of a list apart. */
const shortLength = 6

export function visitorName(anonymousId: string): string {
  return `Anonymous visitor ${anonymousId.slice(0, shortLength)}`
}

export function accountName(traits: Record<string, Scalar>, fallback: string): string {
  return textOf(traits.name) || fallback
}

function textOf(value: Scalar | undefined): string {
  return value === undefined || value === null ? '' : String(value)
}
