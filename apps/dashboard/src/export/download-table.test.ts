import { afterEach, expect, it, vi } from 'vitest'
import { soon } from '../../../../test/harness/soon.ts'
import { type Visit, visit } from '../testing-fixtures/visit.fixture.tsx'

let page: Visit
afterEach(() => {
  page.leave()
  vi.restoreAllMocks()
})

const numberDayOrMonth = /^-?\d+(\.\d+)?$|^\d{4}-\d{2}(-\d{2})?$/

it.each([
  ['/activation', 2],
  ['/stages', 2],
  ['/satisfaction', 2],
  ['/retention', 2],
  ['/money', 2],
])('hands out every table of %s in plain numbers', async (address, tables) => {
  const files: Blob[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => (files.push(file as Blob), 'blob:table'))
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
  // So many that five and more start in a week: of fewer there is no table of weeks.
  page = visit(address, { accounts: 400 })
  const buttons = await soon(() => {
    const found = [...document.querySelectorAll<HTMLElement>('button[aria-label^="Download as CSV"]')]
    expect(found.length).toBeGreaterThanOrEqual(tables)
    return found
  })
  for (const button of buttons) button.click()
  expect(files).toHaveLength(buttons.length)
  for (const file of files) {
    const [head = '', ...rows] = (await file.text()).trimEnd().split('\r\n')
    expect(rows.length).toBeGreaterThan(0)
    const cells = rows.flatMap((row) => row.split(','))
    expect(cells.filter((cell) => /\d/.test(cell) && !numberDayOrMonth.test(cell)), head).toEqual([])
    expect(cells.some((cell) => /\d/.test(cell))).toBe(true)
  }
})
