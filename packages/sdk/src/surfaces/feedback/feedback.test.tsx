import { afterEach, expect, it } from 'vitest'
import { plainView, rehearse } from '../rehearsal.ts'
import { mountFeedback } from './feedback.tsx'

let stage: ReturnType<typeof rehearse<'feedback'>>
afterEach(() => stage.end())

it('is a button that says that a dialog opens, and asks the engine for the survey', () => {
  stage = rehearse(mountFeedback, { ...plainView, form: 'launcher', experience: { id: 'say', kind: 'feedback', name: 'Say', label: 'Feedback', survey: 'ideas' } })
  expect(stage.get('button', 'Feedback').getAttribute('aria-haspopup')).toBe('dialog')
  stage.press('button', 'Feedback')
  stage.press('button', 'Feedback')
  expect(stage.reports).toEqual([{ kind: 'act', part: 'open' }, { kind: 'act', part: 'open' }])
})
