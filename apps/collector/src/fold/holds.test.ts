import type { Content } from '@milepost/contract'
import { describe, expect, it } from 'vitest'
import { testContent } from './content.fixture.ts'
import { entry, openFolded } from './fold.fixture.ts'

const start = Date.UTC(2026, 2, 20)
const created = (userId: string, at: number) => entry({ userId, event: 'Board Created', groupId: 'acme', occurredAt: at })

/** Content that no check would let through: asking this rule throws. */
const throwing = {
  ...testContent,
  milestones: [{ id: 'broken', name: 'Broken', unit: 'account', when: { kind: 'elapsed', of: 'account', since: null } }],
  stageModels: [],
} as unknown as Content
/** Content whose rules cannot even be read. */
const unreadable = { ...testContent, milestones: [{ id: 'broken', name: 'Broken', unit: 'account', when: { kind: 'all' } }] } as unknown as Content

describe('a project that cannot be folded', () => {
  it.each([
    ['whose rule throws', throwing],
    ['whose rules cannot be read', unreadable],
  ])('%s is told of once, and the others go on', async (_, content) => {
    const folded = await openFolded({ content })
    const other = await folded.addProject('Other')
    await folded.publish(testContent, other)
    try {
      for (let n = 0; n < 5; n++) {
        await folded.append([created('ada', start + n)])
        await folded.append([created('bob', start + n)], other)
        await folded.foldAt(start + n * 60_000)
      }
      expect((await folded.dump(other)).timeline).toHaveLength(5)
      expect((await folded.dump(other)).milestone_reach).toHaveLength(1)
      expect(folded.reported).toEqual([expect.stringMatching(/^project 1 is not folded for now, the others are: /)])
    } finally {
      await folded.close()
    }
  })

  it('is folded as soon as its rules are sound again, with all that came meanwhile', async () => {
    const folded = await openFolded({ content: throwing })
    try {
      await folded.append([created('ada', start)])
      await folded.foldAt(start)
      await folded.publish(testContent)
      await folded.append([created('bob', start + 1)])
      await folded.foldAt(start + 60_000)
      const incremental = await folded.dump()
      expect(incremental.timeline).toHaveLength(2)
      expect(incremental.milestone_reach).toHaveLength(1)
      await folded.rebuildAt(start + 60_000)
      expect((await folded.dump())).toEqual(incremental)
    } finally {
      await folded.close()
    }
  })

  it('stays with its earlier rules where only the newest throw', async () => {
    const folded = await openFolded({ content: testContent })
    try {
      await folded.append([created('ada', start)])
      await folded.foldAt(start)
      await folded.publish(throwing)
      await folded.append([created('bob', start + 1)])
      await folded.foldAt(start + 60_000)
      expect(folded.reported).toEqual([expect.stringContaining('stays with the earlier ones')])
      expect((await folded.dump()).person).toHaveLength(2)
    } finally {
      await folded.close()
    }
  })
})

describe('a clock that is set back', () => {
  it('does not keep the fold from new messages, nor from new rules', async () => {
    const folded = await openFolded({ content: { ...testContent, milestones: [], stageModels: [] } })
    try {
      await folded.append([created('ada', start)])
      await folded.foldAt(start)
      await folded.append([created('bob', start)])
      await folded.publish(testContent)
      await folded.foldAt(start - 3_600_000)
      expect((await folded.dump()).person).toHaveLength(2)
      await folded.foldAt(start)
      expect((await folded.dump()).milestone_reach).toHaveLength(1)
    } finally {
      await folded.close()
    }
  })
})
