import type { Condition, Experience, Manifest, Target } from '@milepost/contract'

/** Rules of one experience that can ask for an element of the page. */
function conditionsOf(experience: Experience): Condition[] {
  const audience = experience.audience ? [experience.audience] : []
  return experience.kind === 'checklist' ? [...audience, ...experience.tasks.map(({ doneWhen }) => doneWhen)] : audience
}

function targetsIn(condition: Condition): Target[] {
  if (condition.kind === 'element') return [condition.target]
  if (condition.kind === 'not') return targetsIn(condition.of)
  return condition.kind === 'all' || condition.kind === 'any' ? condition.of.flatMap(targetsIn) : []
}

/** Targets that rules ask for, beside those that surfaces point at. */
export function targetsInRules(manifest: Manifest): Target[] {
  return manifest.experiences.flatMap(conditionsOf).flatMap(targetsIn)
}
