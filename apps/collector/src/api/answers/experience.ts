import type { Content, Experience, ExperienceAnswer } from '@milepost/contract'
import { dayMs, lift, share } from '@milepost/metrics'
import { partsOf } from '@milepost/targeting'
import { armsOf, sinceOf } from '../../experiments/arms.ts'
import type { ExperimentCounts } from '../../store/reports/experiment.ts'
import type { Read } from '../../store/reports/reports.ts'

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
    parts: inOrder(parts, partsOf(experience)).map(({ id, title = null, count }) => ({ id, title, done: count, share: share(count, seen) })),
    lift: liftOf(experience, content, windowDays, counts),
  }
}

/** In the order in which people meet them; parts that are no longer published come last. */
function inOrder<Counted extends { id: string }>(counted: readonly Counted[], published: ReturnType<typeof partsOf>) {
  const places = new Map(published.map(({ id, title }, place) => [id, { place, title }]))
  const placeOf = ({ id }: Counted) => places.get(id)?.place ?? published.length
  return [...counted].sort((a, b) => placeOf(a) - placeOf(b)).map((each) => ({ ...each, title: places.get(each.id)?.title }))
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
