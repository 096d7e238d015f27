import { insteadOf } from '../closest.ts'
import { leavesOfKind, type Outline } from '../outline.ts'
import type { Finding, Place } from '../problem.ts'
import type { Check } from './check.ts'
import { comparisonFindings } from './comparison.ts'

/** Traits that the host never declared, and comparisons that do not go with their type. */
export const trait: Check = function* (outline) {
  for (const { at, leaf } of leavesOfKind(outline, 'trait')) {
    const { of = 'person', trait: name, op, value } = leaf
    const type = outline.traits[of].get(name)
    if (!type) yield unknownTrait(outline, of, name, [...at, 'trait'])
    else yield* comparisonFindings(value === undefined ? { op } : { op, value }, type, at)
  }
  for (const { at, leaf } of leavesOfKind(outline, 'elapsed')) {
    const { of = 'person', since } = leaf
    if (typeof since === 'string') continue
    const place = [...at, 'since', 'trait']
    const type = outline.traits[of].get(since.trait)
    if (!type) yield unknownTrait(outline, of, since.trait, place)
    else if (type !== 'date')
      yield { at: place, got: since.trait, problem: `a ${type} has no time to count from`, remedy: 'name a trait that is declared as a date' }
  }
}

function unknownTrait({ traits }: Outline, of: 'person' | 'account', name: string, at: Place): Finding {
  const other = of === 'person' ? 'account' : 'person'
  const declare = `declare it in host.${of}Traits`
  const remedy = traits[other].has(name) ? `ask it of the ${other}, or ${declare}` : insteadOf(name, traits[of].keys(), declare)
  return { at, got: name, problem: `the host declares no such ${of} trait`, remedy }
}
