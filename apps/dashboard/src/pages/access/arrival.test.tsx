import { afterEach, expect, it } from 'vitest'
import { type Visit, visit } from '../../testing-fixtures/visit.fixture.tsx'

let reader: Visit
afterEach(() => reader.leave())

it('says what share of the messages that browsers made never arrived, and what browsers told of it', async () => {
  reader = visit('/access')
  await reader.see('What arrives from browsers')
  const text = document.body.textContent ?? ''
  expect(text).toMatch(/Of 18,429 messages that 311 tabs made since .*, 27 did not arrive: 0\.1%/)
  expect(text).toContain('12: there was no more room to keep them')
})
