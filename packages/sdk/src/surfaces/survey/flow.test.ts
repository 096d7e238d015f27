import type { Ending, Question } from '@milepost/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRequired } from './asking.ts'
import { findEnding } from './find-ending.ts'
import { type Given, give, type Holds, mostAfter, wayOf } from './flow.ts'

const nps: Question = {
  id: 'score',
  type: 'nps',
  title: 'How likely?',
  next: [
    { band: 'low', to: 'wrong' },
    { band: 'high', to: 'liked' },
  ],
}
const neutral: Question = { id: 'neutral', type: 'text', title: 'What is missing?', next: [{ to: 'end' }] }
const wrong: Question = { id: 'wrong', type: 'text', title: 'What went wrong?', next: [{ to: 'end' }] }
const liked: Question = { id: 'liked', type: 'text', title: 'What do you like?' }
const questions = [nps, neutral, wrong, liked]
/** Rules that hold for nobody, or for everybody; a jump without one is for all. */
const never: Holds = ({ when, field }) => !when && !field
const always: Holds = ({ field }) => !field
const rule = always
const way = (given: Given) => wayOf(questions, given, never)

describe('the way through a survey', () => {
  it.each<[string, Given, string[], boolean]>([
    ['starts with the first question', {}, ['score'], false],
    ['follows the band of a low score', { score: 0 }, ['score', 'wrong'], false],
    ['goes on in order where no jump fits', { score: 7 }, ['score', 'neutral'], false],
    ['follows the band of a high score', { score: 10 }, ['score', 'liked'], false],
    ['ends at a jump to the end', { score: 3, wrong: 'slow' }, ['score', 'wrong'], true],
    ['ends after the last question', { score: 9, liked: 'all' }, ['score', 'liked'], true],
    ['passes a question that was left without an answer', { score: 9, liked: null }, ['score', 'liked'], true],
    ['ignores answers off the way', { score: 9, wrong: 'slow' }, ['score', 'liked'], false],
    ['jumps nowhere for a score that was skipped', { score: null }, ['score', 'neutral'], false],
  ])('%s', (_, given, path, ended) => {
    expect(way(given)).toEqual({ path, ended })
  })

  it('follows a choice, chosen alone or among several, and a rule over the person', () => {
    const when = { kind: 'all', of: [] } as const
    const choice: Question = {
      id: 'use',
      type: 'choice',
      title: 'What for?',
      choices: [{ id: 'work', label: 'Work' }, { id: 'home', label: 'Home' }],
      next: [{ answer: 'work', when, to: 'liked' }, { to: 'end' }],
    }
    const both = { choices: ['home', 'work'] }
    expect(wayOf([choice, liked], { use: 'work' }, always).path).toEqual(['use', 'liked'])
    expect(wayOf([choice, liked], { use: both }, always).path).toEqual(['use', 'liked'])
    expect(wayOf([choice, liked], { use: 'work' }, never)).toEqual({ path: ['use'], ended: true })
    expect(wayOf([choice, liked], { use: 'home' }, always)).toEqual({ path: ['use'], ended: true })
  })

  it.each<[Question['type'], number | string, string[]]>([
    ['rating5', 2, ['rate', 'wrong']],
    ['rating5', 3, ['rate', 'neutral']],
    ['rating5', 5, ['rate', 'liked']],
    ['nps', 9, ['rate', 'liked']],
    ['text', 'all 5 of you', ['rate', 'neutral']],
  ])('follows the number of a %s, here %s', (type, value, path) => {
    const rate = { id: 'rate', type, title: 'How was it?', next: [{ atMost: 2, to: 'wrong' }, { atLeast: 4, to: 'liked' }] } as Question
    expect(wayOf([rate, neutral, wrong, liked], { rate: value }, always).path).toEqual(path)
  })

  it('follows what the host said beside', () => {
    const field = { name: 'plan', in: ['pro'] }
    const asked: Question[] = [{ ...nps, next: [{ field, to: 'liked' }, { to: 'wrong' }] }, wrong, liked]
    const saying = (plan: string): Holds => (jump) => !jump.field || jump.field.in.includes(plan)
    expect(wayOf(asked, { score: 5 }, saying('pro')).path).toEqual(['score', 'liked'])
    expect(wayOf(asked, { score: 5 }, saying('free')).path).toEqual(['score', 'wrong'])
  })

  it('ends where a jump leads back, and where it leads nowhere', () => {
    const back: Question = { id: 'again', type: 'csat5', title: 'And now?', next: [{ to: 'score' }] }
    const lost: Question = { id: 'lost', type: 'csat5', title: 'And now?', next: [{ to: 'gone' }] }
    expect(wayOf([{ ...nps, next: [] }, back], { score: 5, again: 3 }, never)).toEqual({ path: ['score', 'again'], ended: true })
    expect(wayOf([lost, liked], { lost: 3 }, never)).toEqual({ path: ['lost'], ended: true })
  })
})

describe('give', () => {
  it('drops what was given on a way that the new answer leaves', () => {
    const given = { score: 2, wrong: 'slow' }
    expect(give(questions, given, 'score', 10, never)).toEqual({ score: 10 })
  })

  it('keeps what was given further along where the way is the same', () => {
    expect(give(questions, { score: 2, wrong: 'slow' }, 'score', 4, never)).toEqual({ score: 4, wrong: 'slow' })
  })
})

describe('mostAfter', () => {
  it('counts the longest of the ways that can come', () => {
    expect(questions.map(({ id }) => mostAfter(questions, id))).toEqual([1, 0, 0, 0])
    expect(mostAfter([{ ...nps, next: [{ band: 'low', to: 'liked' }] }, { ...neutral, next: [] }, liked], 'score')).toBe(2)
    expect(mostAfter(questions, 'gone')).toBe(0)
  })

  it('counts no message', () => {
    const hello: Question = { id: 'hello', type: 'message', title: 'Hello' }
    const bye: Question = { id: 'bye', type: 'message', title: 'Bye' }
    expect(['hello', 'score', 'bye'].map((id) => mostAfter([hello, { ...nps, next: [] }, bye], id))).toEqual([1, 0, 0])
  })
})

describe('the ending', () => {
  const endings: Ending[] = [{ title: 'Thanks' }, { band: 'high', title: 'Wonderful' }, { band: 'low', title: 'Sorry' }]
  it.each([
    [10, 'Wonderful'],
    [3, 'Sorry'],
    [8, 'Thanks'],
    [null, 'Thanks'],
  ])('for a score of %s is the one of its band, else the one without', (score, title) => {
    const given = { score }
    expect(findEnding(endings, questions, given, way(given).path, rule)?.title).toBe(title)
  })

  it('reads an effort scale the right way round: little effort is the high band', () => {
    const effort: Question = { id: 'effort', type: 'ces1', title: 'How much effort?' }
    expect(findEnding(endings, [effort], { effort: 1 }, ['effort'], rule)?.title).toBe('Wonderful')
  })

  it('by a rule goes before the one for all, and by band and rule only where both fit', () => {
    const when = { kind: 'all', of: [] } as const
    const asked: Ending[] = [{ title: 'Thanks' }, { band: 'low', when, title: 'We will call you' }, { when, title: 'Dear customer' }]
    expect(findEnding(asked, questions, { score: 2 }, ['score'], always)?.title).toBe('We will call you')
    expect(findEnding(asked, questions, { score: 9 }, ['score'], always)?.title).toBe('Dear customer')
    expect(findEnding(asked, questions, { score: 2 }, ['score'], never)?.title).toBe('Thanks')
  })

  it('may be missing', () => {
    expect(findEnding([], questions, {}, [], rule)).toBeUndefined()
    expect(findEnding([endings[1]!], questions, { score: 2 }, ['score'], rule)).toBeUndefined()
  })
})

it('wants an answer to a score, and to others only where the survey says so', () => {
  expect([isRequired(nps), isRequired(liked), isRequired({ ...nps, required: false }), isRequired({ ...liked, required: true })]).toEqual([
    true,
    false,
    false,
    true,
  ])
})

describe('whatever is published and answered', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f']
  const jump = fc.record(
    { to: fc.constantFrom(...ids, 'end', 'gone'), band: fc.constantFrom('low', 'middle', 'high'), answer: fc.integer({ min: 0, max: 10 }) },
    { requiredKeys: ['to'] },
  )
  const survey = fc
    .array(fc.record({ type: fc.constantFrom('nps', 'ces1', 'text'), next: fc.array(jump, { maxLength: 3 }) }), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.map((part, index) => ({ ...part, id: ids[index]!, title: '' }) as Question))
  const given = fc.dictionary(fc.constantFrom(...ids), fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }))

  it('no question is asked twice, and the way ends', () => {
    fc.assert(
      fc.property(survey, given, (questions, given) => {
        const { path, ended } = wayOf(questions, given, never)
        expect(new Set(path).size).toBe(path.length)
        expect(path.length).toBeLessThanOrEqual(questions.length)
        expect(ended || given[path.at(-1)!] === undefined).toBe(true)
      }),
    )
  })

  it('only answers on the way are kept, and every one of them is on it', () => {
    fc.assert(
      fc.property(survey, given, fc.constantFrom(...ids), fc.integer({ min: 1, max: 5 }), (questions, given, id, value) => {
        const kept = give(questions, given, id, value, never)
        const { path } = wayOf(questions, kept, never)
        const all: Given = { ...given, [id]: value }
        for (const [id, value] of Object.entries(kept)) {
          expect(path).toContain(id)
          expect(value).toBe(all[id])
        }
        for (const id of path.slice(0, -1)) expect(kept).toHaveProperty(id)
      }),
    )
  })

  it('a person who goes forward and gives anything reaches the end in as many steps as there are questions', () => {
    fc.assert(
      fc.property(survey, fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 6, maxLength: 6 }), (questions, values) => {
        let given: Given = {}
        let steps = 0
        for (const value of values) {
          const { path, ended } = wayOf(questions, given, never)
          if (ended) break
          const before = mostAfter(questions, path.at(-1)!)
          given = give(questions, given, path.at(-1)!, value, never)
          const after = wayOf(questions, given, never)
          // The bar never promised less than there was.
          if (!after.ended) expect(before).toBeGreaterThan(0)
          steps++
        }
        expect(wayOf(questions, given, never).ended).toBe(true)
        expect(steps).toBeLessThanOrEqual(questions.length)
      }),
    )
  })
})
