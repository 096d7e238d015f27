import { afterEach, expect, it } from 'vitest'
import { type Visit, visit } from '../../testing-fixtures/visit.fixture.tsx'

let reader: Visit
afterEach(() => reader.leave())

it('names tasks and questions as people read them, in their order, and by id what has no title', async () => {
  reader = visit('/experiences')
  await reader.see('Create a project')
  const [list] = document.querySelectorAll('.experiences-parts')
  expect([...list!.querySelectorAll('li')].map((line) => line.textContent?.replace(/^\d+% /, ''))).toEqual(['Create a project', 'Invite somebody', 'connect'])
  expect(list!.getAttribute('aria-label')).toBe('Of 210 who saw it')
})

it('leads from a survey to its answers, here and where its limits stand', async () => {
  reader = visit('/experiences')
  await reader.see('Do surveys get the answers they want?')
  const led = [...document.querySelectorAll('tbody .experiences-name')].map((name) => [name.textContent, name.getAttribute('href')])
  expect(led).toEqual([
    ['Getting started', null],
    ['Tip: invite a colleague', null],
    ['Quarterly NPS', '/surveys/nps'],
    ['Ease of setup', '/surveys/ease-of-setup'],
    ['Quarterly NPS', '/surveys/nps'],
    ['Ease of setup', '/surveys/ease-of-setup'],
  ])
})

it('says beside each number of the reasons what it is the number of, since a phone shows no head', async () => {
  reader = visit('/experiences')
  await reader.see('What keeps it from the others?')
  const heads = [...document.querySelectorAll('.experiences-reasons thead th')].map(({ textContent }) => textContent?.toLowerCase())
  const rows = [...document.querySelectorAll('.experiences-reasons tbody tr')].map((row) => [...row.children].map(({ textContent }) => textContent))
  const filled = rows.flatMap((cells) => cells.flatMap((words, column) => (column > 0 && words ? [{ words, head: heads[column] }] : [])))
  expect(filled.length).toBeGreaterThan(0)
  for (const { words, head } of filled) expect(words).toMatch(new RegExp(`^[\\d,]+ \\d+% ${head}$`))
})
