import { expect, it } from 'vitest'
import { changedAt } from './changed-at.ts'

const version = (publishedAt: number, event: string, name = 'Active') => ({ publishedAt, text: JSON.stringify({ id: 'active', name, unit: 'account', when: { kind: 'event', event } }) })

it('is when the rule of today was first published, in the newest run of releases that have it', () => {
  expect(changedAt({ versions: [version(50, 'b'), version(40, 'b'), version(30, 'a'), version(20, 'b')] }, 'milestones')).toBe(40)
})

it('is nothing where the rule was never another, nor for another name or another order of its fields', () => {
  expect(changedAt({ versions: [version(50, 'b'), version(40, 'b', 'Aktiv')] }, 'milestones')).toBeNull()
  const turned = { publishedAt: 30, text: JSON.stringify({ when: { event: 'b', kind: 'event' }, unit: 'account', id: 'active' }) }
  expect(changedAt({ versions: [version(50, 'b'), turned] }, 'milestones')).toBeNull()
  expect(changedAt({ versions: [] }, 'stageModels')).toBeNull()
})
