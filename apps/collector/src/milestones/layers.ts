import type { Condition, Content, Milestone } from '@milepost/contract'
import { leavesOf } from '@milepost/targeting'
import { Refusal } from '../problem.ts'

/** Milestones made in the dashboard, for one project: each is evaluated for everybody. */
export const mostMilestones = 100

/** The kinds of rule that the dashboard may use: none that only a browser can answer, and none that refers to content in code, which the next push may remove. */
const kinds: ReadonlySet<string> = new Set(['event', 'trait', 'activeDays', 'elapsed'])

const isMade = ({ madeIn }: Milestone) => madeIn === 'dashboard'

/**
 * A pushed file together with the milestones made in the dashboard, which a push never removes.
 * @throws Refusal where an id, activation or leaving is both in the file and in the dashboard, or the two marks do not go together
 */
export function withMade(pushed: Content, last: Content | null): Content {
  const made = last?.milestones?.filter(isMade) ?? []
  const code = pushed.milestones ?? []
  const stray = code.find(isMade)
  if (stray) throw refusal(`the milestone "${stray.id}" says madeIn: it is the collector's to say`, 'leave madeIn out of the file')
  const twice = made.find(({ id }) => code.some((each) => each.id === id))
  if (twice) throw refusal(`the milestone id "${twice.id}" is in use by one made in the dashboard ("${twice.name}"); nothing was published`, 'give the one in the file another id, or remove the other in the dashboard')
  checkMarks([...code, ...made])
  return made.length === 0 ? pushed : { ...pushed, milestones: [...code, ...made] }
}

/** @throws Refusal where the id is one of code, the rule asks what it cannot, or its mark does not go with those of others */
export function withSaved(last: Content | null, saved: Milestone): Content {
  const content = last ?? { host: { locales: ['en'], events: {} }, experiences: [] }
  const milestones = content.milestones ?? []
  const known = milestones.find(({ id }) => id === saved.id)
  if (known && !isMade(known)) throw refusal(`the id "${saved.id}" is in use by a milestone that is defined in code ("${known.name}")`, 'choose another name')
  if (!known && milestones.filter(isMade).length >= mostMilestones) throw refusal(`a project has at most ${mostMilestones} milestones made in the dashboard`, 'remove one that nobody needs')
  const fault = findFault(saved.when)
  if (fault) throw refusal(`the rule ${fault}`, `ask for ${[...kinds].join(', ')}, or define it in code`)
  const next: Milestone = { ...saved, madeIn: 'dashboard' }
  const all = known ? milestones.map((each) => (each === known ? next : each)) : [...milestones, next]
  checkMarks(all)
  return { ...content, milestones: all }
}

/** Null where the dashboard made no such milestone. */
export function withoutMade(last: Content | null, id: string): Content | null {
  const found = last?.milestones?.find((each) => each.id === id && isMade(each))
  return last && found ? { ...last, milestones: last.milestones?.filter((each) => each !== found) ?? [] } : null
}

/** What is wrong with a rule: it asks something else than events, traits and time, or nothing at all. */
export function findFault(when: Condition): string | null {
  const leaves = leavesOf(when)
  if (leaves.length === 0) return 'asks nothing'
  const strange = leaves.find(({ kind }) => !kinds.has(kind))
  return strange ? `asks for "${strange.kind}", which a milestone made in the dashboard cannot` : null
}

function checkMarks(milestones: readonly Milestone[]): void {
  const [one, other] = milestones.filter(({ activation }) => activation)
  if (one && other) throw refusal(`both "${one.name}" and "${other.name}" are marked as activation; a project has one`, 'take the mark from one of them')
  const [left, also] = milestones.filter(({ leaving }) => leaving)
  if (left && also) throw refusal(`both "${left.name}" and "${also.name}" are marked as leaving; a project has one`, 'take the mark from one of them, or make one milestone of any of the two')
  if (left?.activation) throw refusal(`"${left.name}" is marked as activation and as leaving`, 'take one of the two marks away')
  if (one && left && one.unit !== left.unit) throw refusal(`"${left.name}" is reached by another unit (${left.unit}) than activation (${one.unit})`, `let both be reached by the same`)
}

function refusal(message: string, remedy: string): Refusal {
  return new Refusal(422, { error: 'milestoneImpossible', message, remedy })
}
