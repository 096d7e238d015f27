import type { Experience, Leaf, Reads, Where } from '@milepost/contract'
import { ampleQuestions } from './ample/ample-questions.ts'
import { everydayTests } from './comparison/compare.ts'
import { everydayQuestions } from './conditions/everyday-questions.ts'
import { leavesOf } from './conditions/leaves.ts'
import { everydayWays } from './conditions/url.ts'
import { conditionsIn, readingOf, type Rules } from './facts/reading.ts'

/** What the rules of a manifest read, found when it is published. */
export function readsOf(rules: Rules): Reads {
  const { experiences = [] } = rules
  const leaves = [...conditionsIn(rules)].flatMap(leavesOf)
  const { streams } = readingOf(rules, () => 0)
  return {
    streams: Object.fromEntries([...streams].map(([event, read]) => [event, [...read]])),
    elements: leaves.flatMap((leaf) => (leaf.kind === 'element' ? [leaf.target] : [])),
    isEveryday: leaves.every(isEverydayLeaf) && experiences.every(isEverydayExperience),
    isAmple: leaves.every(isAmpleLeaf),
  }
}

function isEverydayLeaf(leaf: Leaf): boolean {
  if (leaf.kind === 'url') return (leaf.op ?? 'wildcard') in everydayWays
  if (leaf.kind === 'trait') return leaf.op in everydayTests
  return leaf.kind === 'event' ? isEverydayWhere(leaf.where) : leaf.kind in everydayQuestions
}

/** `firstSeen` and `lastSeen` read histories, too. */
function isAmpleLeaf(leaf: Leaf): boolean {
  return leaf.kind === 'elapsed' ? typeof leaf.since === 'object' : leaf.kind in ampleQuestions
}

/** The other triggers need code that watches the page or the clock. */
const everydayTriggers = ['ready', 'event', 'manual']

function isEverydayExperience(experience: Experience): boolean {
  const { schedule, holdout, trigger } = experience
  const advances = experience.kind === 'tour' ? experience.steps.map(({ advance }) => advance) : []
  const wheres = [trigger, ...advances].map((wanted) => (wanted?.on === 'event' ? wanted.where : undefined))
  const isPlain = trigger === undefined || (everydayTriggers.includes(trigger.on) && !('unless' in trigger && trigger.unless) && !('delayMs' in trigger && trigger.delayMs))
  return !schedule && !holdout && isPlain && wheres.every(isEverydayWhere)
}

function isEverydayWhere(where: Where = {}): boolean {
  return Object.values(where).every((test) => typeof test !== 'object' || test === null || test.op in everydayTests)
}
