import type { Question, Survey } from '@milepost/contract'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Own, recall } from '../../screen/recall.ts'
import { live } from '../live.ts'
import { bareScene, plainView } from '../rehearsal.ts'
import type { Report } from '../surface.ts'
import { createState } from './state.ts'

function begin(survey: Partial<Survey>, more: object = {}) {
  const reports: Report[] = []
  const experience: Survey = { id: 'ask', kind: 'survey', name: 'Ask', questions: [], ...survey }
  const view = live({ ...plainView, experience, answers: {}, ...more })
  return { state: createState(view, (report) => void reports.push(report)), reports, view }
}

const ids = ['a', 'b', 'c', 'd', 'e']
const jump = fc.record(
  { to: fc.constantFrom(...ids, 'end'), band: fc.constantFrom('low', 'middle', 'high'), atLeast: fc.integer({ min: 1, max: 5 }) },
  { requiredKeys: ['to'] },
)
const questions = fc
  .array(fc.record({ type: fc.constantFrom('csat5', 'rating5', 'text', 'message'), next: fc.array(jump, { maxLength: 2 }) }), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.map((part, index) => ({ ...part, id: ids[index]!, title: '', ...(part.type === 'message' ? {} : { required: false }) }) as Question))
/** What a person does: goes back, or gives a number (or nothing) and goes on. */
const acts = fc.array(fc.oneof(fc.constant('back' as const), fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined })), { maxLength: 12 })

it('never asks a question twice without "back", whatever is published and answered', () => {
  fc.assert(
    fc.property(questions, acts, (questions, acts) => {
      const { state, reports } = begin({ questions })
      let sinceBack = reports.length - 1
      for (const act of acts) {
        if (state.standing.value.ended) break
        if (act !== 'back') {
          state.choose(act)
          state.forward()
        } else if (state.standing.value.at > 0) {
          state.back()
          sinceBack = reports.length - 1
        }
        const asked = reports.slice(sinceBack).flatMap((report) => (report.kind === 'asked' ? [report.question] : []))
        expect(new Set(asked).size).toBe(asked.length)
      }
    }),
  )
})

it('submits exactly the answers that were given last and not withdrawn since', () => {
  fc.assert(
    fc.property(questions, acts, (questions, acts) => {
      const { state, reports } = begin({ questions })
      for (const act of [...acts, ...questions.map(() => 3)]) {
        if (state.standing.value.ended) break
        if (act === 'back') {
          if (state.standing.value.at > 0) state.back()
          continue
        }
        state.choose(act)
        state.forward()
      }
      if (!state.standing.value.ended) return
      const standing = new Set<string>()
      for (const report of reports) {
        if (report.kind === 'answered') standing.add(report.question)
        if (report.kind === 'withdrawn') standing.delete(report.question)
      }
      const submitted = reports.flatMap((report) => (report.kind === 'submitted' ? report.questions : []))
      expect(new Set(submitted)).toEqual(standing)
      expect(reports.filter(({ kind }) => kind === 'submitted')).toHaveLength(1)
    }),
  )
})

it('recalls answers and hidden fields in one pass: what is put in is never read for places again', () => {
  const { state } = begin(
    { hidden: ['order'], questions: [{ id: 'why', type: 'text', title: 'Why?' }, { id: 'more', type: 'text', title: 'You said "{{answer.why}}" of {{field.order}} and {{answer.more}}' }] },
    {
      recall: (text: string, own?: Own) => recall(text, undefined, undefined, own),
      scene: bareScene({ session: { startedAt: 0, events: [], shown: [], started: [], open: [], targetMissing: [], fields: { ask: { order: '{{answer.why}}' } } } }),
    },
  )
  state.choose('$& {{answer.why}} {{field.order}}')
  state.forward()
  expect(state.reader().recall(state.question().title as string)).toBe('You said "$& {{answer.why}} {{field.order}}" of {{answer.why}} and ')
})

it('sends the hidden fields along with each answer, and goes its way by them', () => {
  const { state, reports } = begin(
    { hidden: ['plan'], questions: [{ id: 'effort', type: 'ces2', title: 'Easy?', next: [{ field: { name: 'plan', in: ['pro'] }, to: 'end' }] }, { id: 'why', type: 'text', title: 'Why?' }] },
    { scene: bareScene({}, { findDraft: () => ({ submission: 's', answers: {}, fields: { plan: 'pro' } }) }) },
  )
  state.choose(3)
  expect(state.step()).toBe('send')
  state.forward()
  expect(reports.filter(({ kind }) => kind !== 'asked')).toEqual([
    { kind: 'answered', question: 'effort', value: 3, fields: { plan: 'pro' } },
    { kind: 'submitted', questions: ['effort'] },
    { kind: 'completed' },
  ])
})
