import type { Account, Person } from '../reckoning/identity.ts'
import { firstAt, progressOf } from '../reckoning/known.ts'
import { isPerson, type Reckoning } from '../reckoning/reckon.ts'
import { share } from './measure.ts'
import { isIn, type TraitValue } from './segment.ts'
import type { Period } from './stages.ts'
import { curve, lengthDays, quantile, type Watched } from './survival.ts'

const dayMs = 86_400_000

/** Accounts by what their members reach: how many have to, and of which role. */
export interface Members {
  atLeast: number
  role: TraitValue | null
}

/** What is compared of the answer about activation. @param members only where activation is what people reach */
export function activationAnswer({ from, to }: Period, windowDays: number, reckoning: Reckoning, members: Members | null = null) {
  const { past, people, accounts, days } = reckoning
  const { milestones = [] } = past.content
  const goal = milestones.find((each) => each.activation)
  const leaving = milestones.find((each) => each.leaving)
  const unit = members ? 'account' : (goal?.unit ?? 'account')
  const [start, end] = [days.startOf(from), days.startOf(to)]
  const started = (at: number) => at >= start && at < end
  const clocks = goal ? (unit === 'person' ? people.filter(({ id }) => id.startsWith('u:')) : accounts).filter((each) => started(firstAt(each))) : []
  const reachedAt = (milestone: string, of: Person | Account) => (members && !isPerson(of) ? ofMembers(milestone, of, members, reckoning) : reckoning.reachedAt(milestone, of))
  const isElapsed = (of: Person | Account) => firstAt(of) + windowDays * dayMs <= past.until
  const isInTime = (milestone: string, of: Person | Account) => (reachedAt(milestone, of) ?? Infinity) < firstAt(of) + windowDays * dayMs
  const elapsed = clocks.filter(isElapsed)
  // Nobody who leaves comes closer to activation by it.
  const steps = goal ? milestones.slice(0, milestones.indexOf(goal) + 1).filter((each) => each.unit === goal.unit && !each.leaving) : []
  const came = (step: number) => elapsed.filter((each) => steps.slice(0, step).every(({ id }) => isInTime(id, each))).length
  const watched = clocks.map((each): Watched => {
    const reached = goal ? reachedAt(goal.id, each) : null
    const left = leaving && !members ? reachedAt(leaving.id, each) : null
    if (reached !== null && (left === null || reached <= left)) return { days: lengthDays(reached - firstAt(each)), end: 'over' }
    return left !== null ? { days: lengthDays(left - firstAt(each)), end: 'left' } : { days: lengthDays(past.until - firstAt(each)), end: null }
  })
  const left = watched.filter((each) => each.end === 'left').length
  return {
    milestone: goal ? { id: goal.id, name: goal.name, unit: goal.unit } : null,
    unit,
    members: members?.atLeast ?? null,
    windowDays,
    rate: share(elapsed.filter((each) => goal && isInTime(goal.id, each)).length, elapsed.length),
    tooYoung: clocks.length - elapsed.length,
    activated: clocks.filter((each) => goal && reachedAt(goal.id, each) !== null).length,
    curve: {
      method: left > 0 ? 'aalenJohansen' : 'kaplanMeier',
      left,
      n: watched.length,
      events: watched.filter((each) => each.end === 'over').length,
      steps: curve(watched),
      p25Days: quantile(watched, 0.25),
      medianDays: quantile(watched, 0.5),
      p75Days: quantile(watched, 0.75),
      lastObservationDays: watched.length > 0 ? Math.max(...watched.map((each) => each.days)) : null,
    },
    funnel: goal
      ? [{ id: 'start', name: 'Started' }, ...steps].map(({ id, name }, step) => ({
          id,
          name,
          count: came(step),
          ofFirst: share(came(step), elapsed.length),
          ofPrevious: share(came(step), came(Math.max(0, step - 1))),
        }))
      : [],
    tasks: tasksOf(started, reckoning),
  }
}

/** When so many of its members of today, of the role they have today, have reached it. */
function ofMembers(milestone: string, { members }: Account, { atLeast, role }: Members, reckoning: Reckoning): number | null {
  const times = members.filter((each) => role === null || isIn(role, each, reckoning)).flatMap((each) => reckoning.reachedAt(milestone, each) ?? [])
  return times.sort((a, b) => a - b)[atLeast - 1] ?? null
}

/** Of those who first saw a checklist in the period, the share that did each of its tasks by now. */
function tasksOf(inPeriod: (at: number) => boolean, { past, people }: Reckoning) {
  return past.content.experiences.flatMap((experience) => {
    if (experience.kind !== 'checklist') return []
    const seen = people.map((each) => progressOf(each, experience.id)).filter((came) => came.seen[0] !== undefined && inPeriod(came.seen[0]))
    return experience.tasks.map(({ id, title }) => {
      const done = seen.filter((came) => came.parts[id] !== undefined).length
      return { experience: experience.id, task: id, title, done, share: share(done, seen.length) }
    })
  })
}
