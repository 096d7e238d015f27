import type { Survey } from '@milepost/contract'
import { expect, it } from 'vitest'
import { bareScene } from '../rehearsal.ts'
import { fieldsOf } from './fields.ts'

const survey: Survey = {
  id: 'nps',
  kind: 'survey',
  name: 'NPS',
  hidden: ['order', 'total', 'toString'],
  trigger: { on: 'event', event: 'Order Placed', where: { shop: 'main' } },
  questions: [{ id: 'score', type: 'nps', title: 'How likely?' }],
}
const placed = (at: number, properties: Record<string, unknown>) => ({ event: 'Order Placed', at, properties: { shop: 'main', ...properties } })
const session = { startedAt: 0, shown: [], started: [], open: [], targetMissing: [] }

it('are the declared properties of the latest event that triggers the survey', () => {
  const events = [placed(1, { order: 'A' }), placed(2, { order: 'B', total: 30, card: '4111' }), placed(3, { order: 'C', shop: 'other' }), { event: 'Other', at: 4, properties: { order: 'D' } }]
  expect(fieldsOf(survey, bareScene({ session: { ...session, events } }))).toEqual({ order: 'B', total: 30 })
})

it('are what start was given, before what an event says', () => {
  const scene = bareScene({ session: { ...session, events: [placed(1, { order: 'A', total: 3 })], fields: { nps: { order: 'Z', secret: 1 }, other: { total: 9 } } } })
  expect(fieldsOf(survey, scene)).toEqual({ order: 'Z', total: 3 })
})

it('are single values of a bearable length', () => {
  const scene = bareScene({ session: { ...session, events: [], fields: { nps: { order: 'x'.repeat(9000), total: { nested: true } } } } })
  expect(fieldsOf(survey, scene)).toEqual({ order: 'x'.repeat(500) })
})

it('are nothing where the survey declares none', () => {
  const { hidden: _, ...plain } = survey
  expect(fieldsOf(plain, bareScene({ session: { ...session, events: [placed(1, { order: 'A' })] } }))).toEqual({})
})
