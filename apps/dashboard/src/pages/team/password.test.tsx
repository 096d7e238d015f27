import { afterEach, expect, it } from 'vitest'
import { type Visit, visit } from '../../testing-fixtures/visit.fixture.tsx'

let reader: Visit
afterEach(() => reader.leave())

it('is changed by who knows the old one, and says so; a wrong one is told of', async () => {
  reader = visit('/team')
  await reader.fill('Password now', 'not it')
  await reader.fill('New password', 'staple gun orchard')
  await reader.click('button', 'Change the password')
  await reader.see('That is not your password.')
  reader.notSee('Use the new one')
  await reader.fill('Password now', 'correct horse')
  await reader.click('button', 'Change the password')
  await reader.see('Changed. Use the new one from now on.')
  expect(reader.sent.at(-1)).toEqual({ method: 'POST', address: '/api/session/password', body: { old: 'correct horse', password: 'staple gun orchard' } })
  for (const field of document.querySelectorAll<HTMLInputElement>('input[type=password]')) expect(field.value).toBe('')
})

it('logs out everywhere else, once that is meant', async () => {
  reader = visit('/team')
  await reader.click('button', /^Log out everywhere else/)
  expect(reader.asked).not.toContain('DELETE /api/session/all')
  await reader.click('button', /^Really log out everywhere else/)
  expect(reader.asked).toContain('DELETE /api/session/all')
})
