import type { Content, ExperienceAnswer, ForecastAnswer, MovingOnAnswer } from '@milepost/contract'
import { isHeldOut } from '@milepost/targeting'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CreatedProject } from '../../projects/create.ts'
import { openApi, type TestApi } from '../api.fixture.ts'
import { content } from '../history.fixture.ts'
import { openScenario, type Scenario } from '../scenario.fixture.ts'

const now = Date.UTC(2026, 10, 22, 12)
const admin = { kind: 'trait', trait: 'role', op: 'equals', value: 'admin' } as const
const tip = {
  id: 'tip', name: 'Tip', kind: 'tooltip', target: '#a', body: 'Try it.', holdout: 50, goal: 'toured',
  audience: { kind: 'all', of: [admin, { kind: 'url', value: '/boards/*' }] },
  schedule: { from: '2026-10-01T00:00:00Z' },
} as const
const experiment: Content = { ...content, experiences: [...content.experiences, tip] }

/** Forty admins come on 10 October; of those that may see the tip three in four finish the tour, of those held out one in four. */
const people = Array.from({ length: 40 }, (_, index) => `admin-${index}`)
const held = people.filter((id) => isHeldOut('tip', 50, id))
const free = people.filter((id) => !isHeldOut('tip', 50, id))
const finishers = [...free.filter((_, index) => index % 4 > 0), ...held.filter((_, index) => index % 4 === 0)]
const message = (userId: string, timestamp: string, of: object) => ({ userId, timestamp, messageId: `${userId} ${timestamp}`, ...of })

let api: TestApi
let project: CreatedProject
let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario()
  api = await openApi(now)
  project = await api.project('Boards')
  await api.publish(project, experiment)
  await api.send(project, [
    ...people.map((id) => message(id, '2026-10-10T10:00:00Z', { type: 'identify', traits: { role: 'admin' } })),
    ...finishers.map((id) => message(id, '2026-10-12T10:00:00Z', { type: 'track', event: 'Tour Finished' })),
    message('guest', '2026-10-10T10:00:00Z', { type: 'identify', traits: { role: 'guest' } }),
    message('early', '2026-09-10T10:00:00Z', { type: 'identify', traits: { role: 'admin' } }),
    message('young', '2026-11-20T10:00:00Z', { type: 'identify', traits: { role: 'admin' } }),
  ])
  await api.fold()
})
afterAll(async () => {
  await api.close()
  await scenario.close()
})

describe('an experience with a holdout', () => {
  test('has its lift on its goal, of whom it stood open to, whether they saw it or not', async () => {
    const { body } = (await api.get('/api/experiences/tip', project)) as { body: ExperienceAnswer }
    const reached = (of: string[]) => of.filter((id) => finishers.includes(id)).length
    expect(body.seen).toBe(0)
    expect(body.lift).toMatchObject({
      goal: { id: 'toured' },
      since: Date.UTC(2026, 9, 1),
      admitted: 41,
      tooYoung: 1,
      before: 0,
      treated: { n: free.length, value: (100 * reached(free)) / free.length },
      heldOut: { n: held.length, value: (100 * reached(held)) / held.length },
      verdict: 'lift',
    })
    expect(body.lift!.difference.lo).toBeGreaterThan(0)
  })

  test('counts nobody before its first release where no schedule says when it began', async () => {
    const { schedule: _, ...open } = tip
    const other = await api.project('Other')
    await api.publish(other, { ...content, experiences: [open] })
    await api.send(other, people.map((id) => message(id, '2026-10-10T10:00:00Z', { type: 'identify', traits: { role: 'admin' } })))
    await api.fold()
    const { body } = (await api.get('/api/experiences/tip', other)) as { body: ExperienceAnswer }
    expect(body.lift).toMatchObject({ since: now, admitted: 0, difference: { value: null, n: 0 }, verdict: 'none' })
  })
})

test('an experience without a holdout has its parts alone; one that is not there, none', async () => {
  const checklist = await scenario.ask<ExperienceAnswer>('experiences/start')
  expect(checklist).toMatchObject({ seen: 2, completed: 1, dismissed: 1, lift: null })
  expect(checklist.parts.map(({ id, title, done, share }) => [id, title, done, share.value])).toEqual([['board', 'Make a board', 2, 100], ['invite', 'Invite somebody', 1, 50]])
  const survey = await scenario.ask<ExperienceAnswer>('experiences/recommend')
  expect(survey.parts.map(({ id, done, share: { n } }) => [id, done, n])).toEqual([['score', 2, 3], ['why', 1, 3]])
  expect((await scenario.api.get('/api/experiences/nothing', scenario.project)).status).toBe(404)
})

test('a forecast is refused in words under 30 moves', async () => {
  const answer = await scenario.ask<ForecastAnswer>('forecast')
  expect(answer).toMatchObject({ units: 3, of: 3, moves: 2, stages: [], calibration: null })
  expect(answer.refused).toBe('Only 2 moves between stages have been seen, and 30 are needed before anything can be foretold.')
})

test('the clock of moving on starts with the first answer of a stay', async () => {
  const { stages } = await scenario.ask<MovingOnAnswer>('stages/moving-on')
  // Ann answered 9 in `paid` and was loyal by that very answer; Bob answered 3 in `trial`, and is still there.
  expect(stages.map(({ stage, satisfied, others, verdict }) => [stage, satisfied.n, others.n, others.movedOn, verdict])).toEqual([['trial', 0, 1, null, 'few']])
})
