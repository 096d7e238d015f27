import type { Checklist } from '@milepost/contract'
import { afterEach, expect, it } from 'vitest'
import { bareScene, plainView, rehearse } from '../rehearsal.ts'
import { mountFeedback } from './feedback.tsx'

const view = { ...plainView, form: 'launcher', experience: { id: 'say', kind: 'feedback', name: 'Say', label: 'Feedback', survey: 'ideas' } } as const
const checklist: Checklist = { id: 'start', kind: 'checklist', name: 'Start', title: 'Start', tasks: [] }

let stage: ReturnType<typeof rehearse<'feedback'>>
afterEach(() => stage.end())

it('is a button that says that a dialog opens, and asks the engine for the survey', () => {
  stage = rehearse(mountFeedback, view)
  expect(stage.get('button', 'Feedback').getAttribute('aria-haspopup')).toBe('dialog')
  stage.press('button', 'Feedback')
  stage.press('button', 'Feedback')
  expect(stage.reports).toEqual([{ kind: 'act', part: 'open' }, { kind: 'act', part: 'open' }])
})

it.each([
  ['goes while a checklist is open in the corner beside it', checklist, 'full', 0],
  ['stays beside a checklist that is folded', checklist, 'launcher', 1],
  ['stays beside a checklist on the other side', { ...checklist, corner: 'start' }, 'full', 1],
  ['stays beside a checklist in the page', { ...checklist, inside: '#slot' }, 'full', 1],
] as const)('%s', (_, experience, form, count) => {
  stage = rehearse(mountFeedback, { ...view, scene: bareScene({}, { decision: { shown: [{ experience, form }], held: [] } }) })
  expect(stage.all('button')).toHaveLength(count)
})
