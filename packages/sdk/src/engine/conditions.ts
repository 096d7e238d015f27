import type { Condition, Manifest, Target } from '@milepost/contract'
import { conditionsOf } from '@milepost/targeting'

function targetsIn(condition: Condition): Target[] {
  if (condition.kind === 'element') return [condition.target]
  if (condition.kind === 'not') return targetsIn(condition.of)
  return condition.kind === 'all' || condition.kind === 'any' ? condition.of.flatMap(targetsIn) : []
}

/** Targets that rules ask for, beside those that surfaces point at. */
export function targetsInRules(manifest: Manifest): Target[] {
  return manifest.experiences.flatMap(conditionsOf).flatMap(targetsIn)
}
