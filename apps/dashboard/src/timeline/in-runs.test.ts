import type { TimelineItem } from '@milepost/contract'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inRuns } from './in-runs.ts'

const item = (title: string, person = 'u1', kind: TimelineItem['kind'] = 'event'): TimelineItem => ({
  ...{ at: 0, kind, title, detail: null, person: { id: person, name: person }, properties: {} },
})
const lengths = (items: TimelineItem[]) => inRuns(items).map((run) => run.length)

it('makes one row of three of an event and more, and leaves two alone', () => {
  expect(lengths(['View', 'View', 'View', 'Edit', 'View', 'View'].map((title) => item(title)))).toEqual([3, 1, 1, 1])
})

it('ends a run where somebody else did it, and where something else than an event lies between', () => {
  expect(lengths([item('View'), item('View'), item('View', 'u2'), item('View', 'u2')])).toEqual([1, 1, 1, 1])
  expect(lengths([item('View'), item('View'), item('View', 'u1', 'milestone'), item('View')])).toEqual([1, 1, 1, 1])
})

it('never joins what is not an event: each answer and each stage is a row', () => {
  expect(lengths(Array.from({ length: 4 }, () => item('NPS 9', 'u1', 'answer')))).toEqual([1, 1, 1, 1])
})

it('loses nothing and keeps the order', () => {
  const items = fc.array(fc.record({ title: fc.constantFrom('View', 'Edit'), person: fc.constantFrom('u1', 'u2'), kind: fc.constantFrom('event', 'stage') }))
  fc.assert(fc.property(items, (made) => {
    const items = made.map(({ title, person, kind }) => item(title, person, kind as TimelineItem['kind']))
    expect(inRuns(items).flat()).toEqual(items)
  }))
})
