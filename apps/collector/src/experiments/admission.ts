import type { Condition, Content, Experience, Leaf, Milestone } from '@milepost/contract'

/** What only a browser knows. The collector takes it as it would have to be, for those held out and the others alike. */
const ofTheBrowser: readonly Leaf['kind'][] = ['url', 'element', 'device', 'language']

/** Cannot be the id of a milestone of a release: a slug has no blank. */
export function admissionId(experience: string): string {
  return `admission ${experience}`
}

/**
 * When an experience with a holdout first stood open to a person: its audience holds and the event of its trigger has happened, as far as the
 * collector can know, before anybody is told apart by the draw. Kept as a milestone of persons, so that it is derived, replayed and
 * woken like any other.
 */
export function admissionsOf(experiences: Content['experiences'] = []): Milestone[] {
  return experiences.filter(({ holdout = 0 }) => holdout > 0).map((experience) => ({
    id: admissionId(experience.id),
    name: `May see ${experience.name}`,
    unit: 'person',
    when: { kind: 'all', of: [audienceOf(experience), triggerOf(experience)] },
  }))
}

function audienceOf({ id, audience = everybody }: Experience): Condition {
  return asFarAsKnown(audience, id, true)
}

function triggerOf({ trigger }: Experience): Condition {
  if (trigger?.on !== 'event') return everybody
  return { kind: 'event', event: trigger.event, ...(trigger.where && { where: trigger.where }) }
}

const everybody: Condition = { kind: 'all', of: [] }
const nobody: Condition = { kind: 'any', of: [] }

/** @param wanted which truth of the part makes the whole true: below an odd number of `not` it is false */
function asFarAsKnown(condition: Condition, experience: string, wanted: boolean): Condition {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { kind: condition.kind, of: condition.of.map((part) => asFarAsKnown(part, experience, wanted)) }
    case 'not':
      return { kind: 'not', of: asFarAsKnown(condition.of, experience, !wanted) }
    case 'sample':
      return { ...condition, salt: condition.salt ?? experience }
    default: {
      // Who was shown it has progress that those held out cannot have.
      const isItsOwn = condition.kind === 'progress' && condition.experience === experience
      if (!isItsOwn && !ofTheBrowser.includes(condition.kind)) return condition
      return wanted ? everybody : nobody
    }
  }
}
