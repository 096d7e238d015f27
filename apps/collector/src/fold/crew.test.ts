import { kitEvents } from '@milepost/contract'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { testContent } from './content.fixture.ts'
import { entry, openFolded } from './fold.fixture.ts'

const start = Date.UTC(2026, 5, 1)
const end = start + 90 * 86_400_000

/** Forty people of ten accounts, some of whom speak before they say who they are, answer, or join a second account. */
const history = Array.from({ length: 40 }, (_, each) => {
  const [userId, anonymousId, groupId] = [`user ${each}`, `browser ${each}`, `account ${each % 10}`]
  const said = (place: number, more: object) => entry({ occurredAt: start + each * 1_000 + place * 86_400_000, userId, anonymousId, groupId, messageId: `${each} ${place}`, ...more })
  const score = { surface: 'survey', release: 1, experience: 'nps', submission: `s ${each}`, question: 'q1', questionType: 'nps', value: each % 11 }
  return [
    said(0, { type: 'page', userId: null, groupId: null }),
    said(1, { type: 'identify', body: { traits: { name: `User ${each}` } } }),
    said(2, { type: 'group', body: { traits: { plan: 'pro', mrr: each } } }),
    said(3, { event: 'Board Created' }),
    said(4, { event: 'Card Moved', body: { properties: { column: 'done' } } }),
    said(5, { event: kitEvents.answered, body: { properties: score } }),
    ...(each === 7 ? [said(6, { type: 'group', groupId: 'account 8', body: { traits: {} } }), said(7, { type: 'alias', body: { previousId: 'user 9' } })] : []),
  ]
}).flat()

describe('a crew', () => {
  let folded: Awaited<ReturnType<typeof openFolded>>
  beforeEach(async () => {
    folded = await openFolded({ content: testContent })
  })
  afterEach(() => folded.close())

  it('of several threads makes the rows that one thread makes, whatever the size of their shares', async () => {
    await folded.append(history)
    await folded.foldAt(end)
    const alone = await folded.dump()
    expect(alone.account).toHaveLength(10)
    for (const [share, messages] of [[1, 8], [30, 1_000]] as const) {
      await folded.rebuildAt(end, { share: { messages: share, speakers: 1_000 }, messages, subjects: 3, keptDocuments: 20 }, 2)
      expect(await folded.dump()).toEqual(alone)
    }
  })

  it('that fails leaves the rows that are read as they were, and says why', async () => {
    await folded.append(history)
    await folded.foldAt(end)
    const before = await folded.dump()
    const broken = { share: { messages: 1, speakers: 1 }, messages: 1_000, subjects: 3, keptDocuments: 20 }
    // A move of a card, which only the thread parses that folds it.
    await folded.query(`update message set body = '{' where message_id = (select message_id from message where seq = (select max(seq) - 1 from message)) returning seq`)
    await expect(folded.rebuildAt(end, broken, 2)).rejects.toThrow('JSON')
    expect(await folded.dump()).toEqual(before)
  })
})
