import type { Facts } from '@milepost/contract'
import type { Subject } from '@milepost/targeting'
import type { Rulebook } from './rulebook.ts'

/**
 * Milestones that the person reached since the collector last said: the collector will find the same by the same rules. An
 * account's rule is asked of the account alone.
 */
export function withMilestones(subject: Subject, { manifest, targeting }: Rulebook): Subject {
  const reached = (facts: Facts | undefined, unit: 'person' | 'account', asked: Subject): Facts | undefined => {
    if (!facts) return undefined
    const before = facts.milestones ?? {}
    const fresh = manifest.milestones.filter(
      (milestone) => milestone.unit === unit && !Object.hasOwn(before, milestone.id) && targeting.evaluate(milestone.when, asked).truth === true,
    )
    return { ...facts, milestones: { ...before, ...Object.fromEntries(fresh.map(({ id }) => [id, subject.now])) } }
  }
  const { person: _, ...ofAccount } = subject
  const person = reached(subject.person, 'person', subject)
  const account = reached(subject.account, 'account', ofAccount)
  return { ...ofAccount, ...(person ? { person } : {}), ...(account ? { account } : {}) }
}
