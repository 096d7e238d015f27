import type { Condition, Content, Experience, Leaf, Milestone } from '@milepost/contract'

/** Questions that only a browser can answer. They are assumed to be met, in both arms alike. */
const ofTheBrowser: readonly Leaf['kind'][] = ['url', 'element', 'device', 'language']

/** The blank keeps it apart from milestones of releases, whose ids are slugs. */
export function admissionId(experience: string): string {
  return `admission ${experience}`
}

/**
 * A milestone for each experience with a holdout: reached when it was first open to a person, that is when the audience held and the event
 * of the trigger had happened, as far as the collector can know, whatever the draw. As a milestone of people it is derived, replayed and
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

/** @param wanted the truth to assume for what is not known, so that the whole may hold: false below an odd number of `not` */
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
      // Progress with the experience itself is assumed, too: those held out can have none.
      const isItsOwn = condition.kind === 'progress' && condition.experience === experience
      if (!isItsOwn && !ofTheBrowser.includes(condition.kind)) return condition
      return wanted ? everybody : nobody
    }
  }
}
