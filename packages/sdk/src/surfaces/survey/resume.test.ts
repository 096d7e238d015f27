import type { Question } from '@milepost/contract'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Given, give, wayOf } from './flow.ts'
import { resume } from './resume.ts'

const hello: Question = { id: 'hello', type: 'message', title: 'Hello' }
const score: Question = { id: 'score', type: 'nps', title: 'Recommend?', next: [{ band: 'low', to: 'wrong' }] }
const better: Question = { id: 'better', type: 'text', title: 'What would be better?', next: [{ to: 'which' }] }
const wrong: Question = { id: 'wrong', type: 'text', title: 'What went wrong?' }
const which: Question = { id: 'which', type: 'choice', title: 'Which?', required: true, choices: [{ id: 'a', label: 'A' }, { id: 'b', label: 'B' }] }
const mail: Question = { id: 'mail', type: 'text', title: 'Your e-mail' }
const questions = [hello, score, better, wrong, which, mail]
const always = () => true

it.each<[string, Given, Given, string]>([
  ['begins where nothing was answered', {}, {}, 'hello'],
  ['goes on behind a message that was read', { score: 8 }, { hello: null, score: 8 }, 'better'],
  ['goes on behind a question that was passed', { score: 8, which: 'a' }, { hello: null, score: 8, better: null, which: 'a' }, 'mail'],
  ['passes nothing that an answer is wanted of', { score: 8, mail: 'a@b.example' }, { hello: null, score: 8 }, 'better'],
  ['leaves out what is on another way', { score: 2, better: 'More', which: 'b' }, { hello: null, score: 2, wrong: null, which: 'b' }, 'mail'],
])('a submission %s', (_, answers, given, next) => {
  expect(resume(questions, answers, always)).toEqual(given)
  expect(wayOf(questions, given, always).path.at(-1)).toBe(next)
})

it('stands at the question behind the last answer, however a person came there, with every answer kept', () => {
  const answers: Record<string, fc.Arbitrary<Given[string]>> = {
    hello: fc.constant(null),
    score: fc.integer({ min: 0, max: 10 }),
    better: fc.option(fc.string({ minLength: 1 })),
    wrong: fc.option(fc.string({ minLength: 1 })),
    which: fc.constantFrom('a', 'b'),
    mail: fc.option(fc.string({ minLength: 1 })),
  }
  fc.assert(
    fc.property(fc.record(answers), fc.integer({ min: 1, max: 5 }), (all, steps) => {
      let given: Given = {}
      for (let step = 0; step < steps; step++) {
        const { path, ended } = wayOf(questions, given, always)
        const id = path.at(-1)!
        if (!ended) given = give(questions, given, id, all[id]!, always)
      }
      const kept = Object.entries(given).filter(([, value]) => value !== null)
      const resumed = resume(questions, Object.fromEntries(kept), always)
      const answered = (given: Given) => wayOf(questions, given, always).path.filter((id) => given[id] != null)
      expect(answered(resumed)).toEqual(answered(given))
      const { path } = wayOf(questions, resumed, always)
      expect(path.length - 1 - path.indexOf(answered(given).at(-1) ?? 'hello')).toBeLessThanOrEqual(1)
    }),
  )
})
