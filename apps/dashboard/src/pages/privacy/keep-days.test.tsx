import { afterEach, expect, it } from 'vitest'
import { type Visit, visit } from '../../testing-fixtures/visit.fixture.tsx'

let reader: Visit
afterEach(() => reader.leave())

it('content of each kind goes at its own age; empty is always', async () => {
  reader = visit('/privacy')
  const field = (await reader.find('field', /^Answers to surveys/)) as HTMLInputElement
  expect([field.value, field.placeholder]).toEqual(['365', 'Always'])
  await reader.fill(/^Answers to surveys/, '')
  await reader.fill(/^Events and pages/, '90')
  const form = field.closest('form')!
  form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  await expect.poll(() => reader.sent.at(-1)).toEqual({ method: 'PATCH', address: '/api/settings', body: { keepDays: { events: 90, answers: null, exposures: null } } })
})
