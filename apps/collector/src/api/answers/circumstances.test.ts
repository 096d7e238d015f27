import { expect, test } from 'vitest'
import type { TimelineMessage } from '../../store/reports/timeline.ts'
import { circumstancesOf } from './circumstances.ts'

const person = { id: 'u:1', name: 'Ann', identified: true }
let seq = 0
const message = (event: string, properties: object, path = '/cart'): TimelineMessage => {
  seq += 1
  return { at: seq, seq, type: 'track', event, groupId: null, person, body: { properties: { submission: 's1', ...properties }, context: { page: { path } } } }
}
const score = message('Milepost Answered', { question: 'score', tookMs: 3000, fields: { order: 'A', total: 3 } })
const why = message('Milepost Answered', { question: 'why', tookMs: 20_000, fields: { order: 'A', total: 3 } }, '/thanks')
const again = message('Milepost Answered', { question: 'score', tookMs: 500, fields: { order: 'A', total: 3 } })
const submitted = message('Milepost Submitted', {})
const dismissed = message('Milepost Dismissed', { question: 'why' })
const other = message('Milepost Answered', { submission: 's2', question: 'score', fields: { order: 'B' } })

test('says where it was asked, what the host said beside, and the time of each question over all it was come back to', () => {
  expect(circumstancesOf([submitted, other, again, why, score], 's1')).toEqual({
    page: '/cart',
    fields: { order: 'A', total: 3 },
    tookMs: { score: 3500, why: 20_000 },
    end: 'submitted',
    leftAt: null,
    displayed: null,
  })
})

test('says at which question it was given up', () => {
  expect(circumstancesOf([dismissed, score], 's1')).toMatchObject({ end: 'abandoned', leftAt: 'why', displayed: null})
})

test('was not given up where it was finished and then closed', () => {
  expect(circumstancesOf([dismissed, submitted, score], 's1')).toMatchObject({ end: 'submitted', leftAt: null, displayed: null})
})

test('says nothing where nothing is known of it, and where another client sends what it likes', () => {
  const nothing = { page: null, fields: {}, tookMs: {}, end: null, leftAt: null, displayed: null}
  expect(circumstancesOf([other], 's1')).toEqual(nothing)
  expect(circumstancesOf([message('Milepost Answered', { question: 7, tookMs: 'long', fields: [1] }), { ...score, body: {} }], 's1')).toEqual({ ...nothing, page: '/cart' })
})
