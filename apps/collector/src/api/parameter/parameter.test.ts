import { calendarOf } from '@milepost/metrics'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../../problem.ts'
import { choice } from './choice.ts'
import { cursor, cursorOf } from './cursor.ts'
import { day } from './day.ts'
import { parseQuery } from './parameter.ts'
import { daysOf } from './period.ts'
import { stage } from './stage.ts'
import { text } from './text.ts'
import { whole } from './whole.ts'

const known = {
  from: day('first'),
  windowDays: whole('window', { min: 1, max: 365, standard: 14 }),
  type: choice('type', ['nps', 'ces2'], null),
  population: choice('population', ['latest', 'all'], 'latest'),
  q: text('part of a name'),
  stage,
  cursor,
}
const parse = (query: string) => parseQuery(known, new URLSearchParams(query))

function problemOf(ask: () => unknown) {
  try {
    ask()
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, ...error.problem }
    throw error
  }
  throw new Error('it was taken')
}

test('what is left out has its default', () => {
  expect(parse('')).toEqual({ from: null, windowDays: 14, type: null, population: 'latest', q: null, stage: null, cursor: null })
})

test('what is there is read', () => {
  const next = cursorOf({ at: 1790000000000, id: 'u:ann/ü' })
  expect(parse(`from=1970-01-31&windowDays=7&type=ces2&population=all&q=%20Ann%20&stage=trial&cursor=${next}`)).toEqual({
    from: 30,
    windowDays: 7,
    type: 'ces2',
    population: 'all',
    q: 'Ann',
    stage: 'trial',
    cursor: { at: 1790000000000, id: 'u:ann/ü' },
  })
  expect(parse('stage=-').stage).toBe('')
})

describe('a wrong parameter is named, with what was got and what is allowed', () => {
  test.each([
    ['from=2026-02-30', 'from', '2026-02-30', 'a day of the calendar, written 2026-11-22'],
    ['from=22.11.2026', 'from', '22.11.2026', 'a day of the calendar'],
    ['from=', 'from', '""', 'a day of the calendar'],
    ['windowDays=0', 'windowDays', '"0"', 'a whole number from 1 to 365'],
    ['windowDays=1e2', 'windowDays', '1e2', 'a whole number'],
    ['windowDays=-7', 'windowDays', '-7', 'a whole number'],
    ['windowDays=366', 'windowDays', '366', 'a whole number'],
    ['type=NPS', 'type', 'NPS', 'one of nps, ces2'],
    ['population=', 'population', '""', 'one of latest, all'],
    ['stage=a b', 'stage', 'a b', 'the id of a stage, or - for none'],
    [`q=${'x'.repeat(257)}`, 'q', 'xxx', 'at most 256 characters'],
    ['cursor=abc', 'cursor', 'abc', 'unchanged'],
    [`cursor=${Buffer.from('["1","x"]').toString('base64url')}`, 'cursor', 'Wy', 'unchanged'],
    ['windowDays=7&windowDays=8', 'windowDays', '2 times', 'one value'],
  ])('%s', (query, at, got, allowed) => {
    const problem = problemOf(() => parse(query))
    expect(problem).toMatchObject({ status: 400, error: 'parameterInvalid', at })
    expect(problem.message).toContain(got)
    expect(problem.message).toContain(allowed)
  })

  test('one that does not exist', () => {
    expect(problemOf(() => parse('form=2026-01-01'))).toEqual({
      status: 400,
      error: 'parameterUnknown',
      message: 'there is no parameter "form" here',
      remedy: 'the parameters are from, windowDays, type, population, q, stage, cursor',
      at: 'form',
    })
  })
})

describe('the period', () => {
  const berlin = calendarOf('Europe/Berlin')
  const at = (text: string) => berlin.parseDay(text)
  const ask = (from: string | null, to: string | null, now: string) =>
    daysOf({ from: from === null ? null : at(from), to: to === null ? null : at(to) }, berlin, Date.parse(now))

  test('ends tomorrow where the project is, and has 90 days', () => {
    expect(ask(null, null, '2026-11-22T22:59:00Z')).toEqual({ from: at('2026-08-25'), to: at('2026-11-23') })
    expect(ask(null, null, '2026-11-22T23:00:00Z')).toEqual({ from: at('2026-08-26'), to: at('2026-11-24') })
  })

  test('takes one end and fills in the other', () => {
    expect(ask('2026-11-01', null, '2026-11-22T12:00:00Z')).toEqual({ from: at('2026-11-01'), to: at('2026-11-23') })
    expect(ask(null, '2026-06-01', '2026-11-22T12:00:00Z')).toEqual({ from: at('2026-03-03'), to: at('2026-06-01') })
  })

  test('is neither empty, nor backwards, nor longer than three years', () => {
    expect(problemOf(() => ask('2026-06-01', '2026-06-01', '2026-11-22T12:00:00Z'))).toMatchObject({ status: 400, at: 'from' })
    expect(problemOf(() => ask('2026-06-02', '2026-06-01', '2026-11-22T12:00:00Z')).message).toContain('a day before 2026-06-01')
    expect(problemOf(() => ask('2020-06-01', '2026-06-01', '2026-11-22T12:00:00Z')).message).toContain('at most 1100 days before 2026-06-01')
  })
})
