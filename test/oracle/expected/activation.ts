import type { Account, Person } from '../reckoning/identity.ts'
import { firstAt, progressOf } from '../reckoning/known.ts'
import type { Reckoning } from '../reckoning/reckon.ts'
import { share } from './measure.ts'
import type { Period } from './stages.ts'
import { curve, lengthDays, quantile, type Watched } from './survival.ts'

const dayMs = 86_400_000

/** What is compared of the answer about activation. */
export function activationAnswer({ from, to }: Period, windowDays: number, reckoning: Reckoning) {
  const { past, people, accounts, days } = reckoning
  const { milestones = [] } = past.content
  const goal = milestones.find((each) => each.activation)
  const [start, end] = [days.startOf(from), days.startOf(to)]
  const started = (at: number) => at >= start && at < end
  const clocks = goal ? (goal.unit === 'person' ? people.filter(({ id }) => id.startsWith('u:')) : accounts).filter((each) => started(firstAt(each))) : []
  const isElapsed = (of: Person | Account) => firstAt(of) + windowDays * dayMs <= past.until
  const isInTime = (milestone: string, of: Person | Account) => (reckoning.reachedAt(milestone, of) ?? Infinity) < firstAt(of) + windowDays * dayMs
  const elapsed = clocks.filter(isElapsed)
  const steps = goal ? milestones.slice(0, milestones.indexOf(goal) + 1).filter(({ unit }) => unit === goal.unit) : []
  const came = (step: number) => elapsed.filter((each) => steps.slice(0, step).every(({ id }) => isInTime(id, each))).length
  const watched = clocks.map((each): Watched => {
    const reached = goal ? reckoning.reachedAt(goal.id, each) : null
    return { days: lengthDays((reached ?? past.until) - firstAt(each)), over: reached !== null }
  })
  return {
    milestone: goal ? { id: goal.id, name: goal.name, unit: goal.unit } : null,
    unit: goal?.unit ?? 'account',
    members: null,
    windowDays,
    rate: share(elapsed.filter((each) => goal && isInTime(goal.id, each)).length, elapsed.length),
    tooYoung: clocks.length - elapsed.length,
    activated: watched.filter(({ over }) => over).length,
    curve: {
      method: 'kaplanMeier',
      left: 0,
      n: watched.length,
      events: watched.filter(({ over }) => over).length,
      steps: curve(watched).map(({ survival, ...step }) => ({ ...step, activated: 1 - survival })),
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
