import type { ActivationAnswer, AnswersPage, SatisfactionAnswer, StagesAnswer } from '@milepost/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScenario, type Scenario } from '../scenario.fixture.ts'

let scenario: Scenario
const period = 'from=2026-10-01&to=2026-11-24'
beforeAll(async () => {
  scenario = await openScenario()
})
afterAll(() => scenario.close())

const ask = <Answer>(path: string) => scenario.ask<Answer>(path)
const timed = ['stages', 'stages/metrics', 'activation', 'satisfaction', 'segments', 'response', 'closing', 'phrases']

test.each(timed)("the project's own zone is the answer without one, by whatever case it is written: %s", async (path) => {
  const own = await ask(`${path}?${period}`)
  for (const zone of ['Europe/Berlin', 'europe/berlin']) expect(await ask(`${path}?${period}&zone=${zone}`)).toEqual(own)
})

test.each(timed)('another zone is said in the answer: %s', async (path) => {
  const { period: said } = await ask<{ period: { timeZone: string } }>(`${path}?${period}&zone=Asia/Tokyo`)
  expect(said).toEqual({ from: '2026-10-01', to: '2026-11-24', timeZone: 'Asia/Tokyo' })
})

/** Acme paid on 20 October at 12:00 UTC: in Kiritimati, 14 hours ahead, that is the 21st. */
test('stages are counted by the days of the zone, and reconcile there, too', async () => {
  const enteredOn = ({ days }: StagesAnswer) => days.flatMap(({ day, stages }) => (stages['paid']?.entered ? [day] : []))
  const there = await ask<StagesAnswer>(`stages?${period}&zone=Pacific/Kiritimati`)
  expect(enteredOn(await ask<StagesAnswer>(`stages?${period}`))).toEqual(['2026-10-20'])
  expect(enteredOn(there)).toEqual(['2026-10-21'])
  expect(there.now).toEqual((await ask<StagesAnswer>(`stages?${period}`)).now)
  for (const [index, { stages }] of there.days.entries()) {
    const next = there.days[index + 1]?.stages
    for (const [id, { in: inside, entered, left }] of Object.entries(stages)) if (next) expect(next[id]?.in).toBe(inside + entered - left)
  }
})

/** Ann answered on 25 October at 12:01 UTC; in Kiritimati the 25th was over by then. */
test('scores, lists and cohorts begin and end with the days of the zone', async () => {
  const day = 'from=2026-10-25&to=2026-10-26'
  expect((await ask<SatisfactionAnswer>(`satisfaction?${day}&type=nps`)).score.n).toBe(1)
  expect((await ask<SatisfactionAnswer>(`satisfaction?${day}&type=nps&zone=Pacific/Kiritimati`)).score.n).toBe(0)
  expect((await ask<AnswersPage>(`answers?${day}`)).items).toHaveLength(1)
  expect((await ask<AnswersPage>(`answers?${day}&zone=Pacific/Kiritimati`)).items).toEqual([])
  // Acme was first seen on 5 October at 10:00 UTC.
  expect((await ask<ActivationAnswer>('activation?from=2026-10-05&to=2026-10-06')).curve.n).toBe(1)
  expect((await ask<ActivationAnswer>('activation?from=2026-10-06&to=2026-10-07&zone=Pacific/Kiritimati')).curve.n).toBe(1)
})

test('what is no zone is a wrong question, and so is a zone where days are kept and cannot be cut anew', async () => {
  const fault = async (path: string) => {
    const { status, body } = await scenario.api.get(`/api/${path}`, scenario.project)
    return [status, (body as { at: string }).at]
  }
  expect(await fault('stages?zone=Middle/Earth')).toEqual([400, 'zone'])
  expect(await fault('stages?zone=%2B01:00')).toEqual([400, 'zone'])
  expect(await fault('money?zone=Asia/Tokyo')).toEqual([400, 'zone'])
  expect(await fault('retention?zone=Asia/Tokyo')).toEqual([400, 'zone'])
})
