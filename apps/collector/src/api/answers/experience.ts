import type { Content, Experience, ExperienceAnswer } from '@milepost/contract'
import { lift, share } from '@milepost/metrics'
import { armsOf, sinceOf } from '../../experiments/arms.ts'
import type { ExperimentCounts } from '../../store/reports/experiment.ts'
import type { Read } from '../../store/reports/reports.ts'

const dayMs = 86_400_000

export function experienceAnswer(experience: Experience, content: Content, windowDays: number, counts: Read<ExperimentCounts>): ExperienceAnswer {
  const { asOf, shown, seen, completed, dismissed, parts } = counts
  const { id, name } = experience
  return {
    asOf,
    id,
    name,
    shown,
    seen,
    completed,
    dismissed,
    parts: parts.map(({ id, count }) => ({ id, done: count, share: share(count, seen) })),
    lift: liftOf(experience, content, windowDays, counts),
  }
}

function liftOf(experience: Experience, content: Content, windowDays: number, { asOf, admitted, releases }: Read<ExperimentCounts>): ExperienceAnswer['lift'] {
  const { id, holdout = 0, schedule } = experience
  const goal = content.milestones?.find((each) => each.id === experience.goal)
  if (holdout === 0 || !goal) return null
  const since = sinceOf(releases, holdout, schedule?.from === undefined ? null : Date.parse(schedule.from))
  const byAccount = goal.unit === 'account'
  const arms = armsOf(admitted, { experience: id, holdout, since, windowMs: windowDays * dayMs, asOf, byAccount })
  const found = lift(arms, { population: 'all' })
  return {
    goal: { id: goal.id, name: goal.name, unit: goal.unit },
    holdout,
    windowDays,
    since,
    admitted: arms.admitted,
    population: `${byAccount ? 'Accounts, by the first of their people' : 'People'} to whom it first stood open since the experiment began, whether they saw it or not, who had not reached the goal before and whose ${windowDays} days are over. What only a browser knows (page, device, language) is taken to fit, in both arms alike.`,
    tooYoung: arms.tooYoung,
    before: arms.before,
    difference: found.difference,
    treated: found.treated,
    heldOut: found.holdout,
    verdict: found.verdict,
  }
}
