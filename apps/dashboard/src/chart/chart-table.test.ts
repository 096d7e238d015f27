import { expect, it } from 'vitest'
import { type ChartTable, inFile, onPage } from './chart-table.ts'

const table: ChartTable = {
  columns: [
    { name: 'Days since the start', as: 'days' },
    { name: 'Activated by then', as: 'share' },
    { name: '95% interval', as: 'share', interval: true },
    { name: 'Revenue', as: 'amount', currency: 'EUR' },
    { name: 'Week', as: 'day' },
    { name: 'Month', as: 'month' },
    { name: 'Plan', as: 'text' },
  ],
  rows: [
    [0.02, 0.0112, [0.001, 0.0223], -1200.5, '2026-10-12', '2026-10-01', 'free'],
    [2.6401, 0.5, null, 'Too few accounts (3 of 5)', '2026-10-19', '2026-11-01', ''],
  ],
}

it('says on the page what people say', () => {
  expect(onPage(table)).toEqual({
    columns: ['Days since the start', 'Activated by then', '95% interval', 'Revenue', 'Week', 'Month', 'Plan'],
    rows: [
      ['29 minutes', '1%', '0\u20132%', '\u2212€1,201', '12 Oct 2026', 'Oct 2026', 'free'],
      ['2.6 days', '50%', '', 'Too few accounts (3 of 5)', '19 Oct 2026', 'Nov 2026', ''],
    ],
  })
})

it('has plain numbers in a file, both ends of an interval, and their units in the head', () => {
  expect(inFile(table)).toEqual({
    columns: ['Days since the start (days)', 'Activated by then (%)', '95% interval, from (%)', '95% interval, to (%)', 'Revenue (EUR)', 'Week', 'Month', 'Plan'],
    rows: [
      ['0.02', '1.12', '0.1', '2.23', '-1200.5', '2026-10-12', '2026-10', 'free'],
      ['2.6401', '50', '', '', '', '2026-10-19', '2026-11', ''],
    ],
  })
})
