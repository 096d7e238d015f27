import { kitEvents } from '@milepost/contract'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { testContent } from './content.fixture.ts'
import { entry, openFolded } from './fold.fixture.ts'

const at = Date.UTC(2026, 5, 1)

describe('who is who', () => {
  let folded: Awaited<ReturnType<typeof openFolded>>
  beforeEach(async () => {
    folded = await openFolded({ content: testContent })
  })
  afterEach(() => folded.close())

  const page = (of: object, occurredAt = at) => entry({ type: 'page', occurredAt, ...of })
  const people = async () => {
    const rows = await folded.query<{ key: string; id: string }>(`
      select p.key, i.kind || ':' || i.value as id from person p join identity i on i.person = p.id and i.generation = p.generation order by p.key, id`)
    return [...new Set(rows.map(({ key }) => key))].map((key) => [key, ...rows.filter((row) => row.key === key).map(({ id }) => id)])
  }

  it('an anonymous id is of the user it was first heard with, though it is said later', async () => {
    await folded.append([page({ anonymousId: 'x' }), page({ anonymousId: 'x', userId: 'bob' }, at + 2)])
    await folded.foldAt(at + 10)
    expect(await people()).toEqual([['u:bob', 'a:x', 'u:bob']])
    await folded.append([page({ anonymousId: 'x', userId: 'ada' }, at + 1)])
    await folded.foldAt(at + 20)
    expect(await people()).toEqual([
      ['u:ada', 'a:x', 'u:ada'],
      ['u:bob', 'u:bob'],
    ])
  })

  it('two users of one browser stay two', async () => {
    await folded.append([page({ anonymousId: 'x', userId: 'ada' }), page({ anonymousId: 'x', userId: 'bob' }, at + 1)])
    await folded.foldAt(at + 10)
    expect(await people()).toEqual([
      ['u:ada', 'u:ada'],
      ['u:bob', 'u:bob'],
    ])
  })

  it('users become one by an alias, and only what was observed is listed', async () => {
    await folded.append([
      page({ userId: 'old' }),
      page({ userId: 'new' }),
      entry({ type: 'alias', userId: 'middle', occurredAt: at, body: { previousId: 'old' } }),
      entry({ type: 'alias', userId: 'new', occurredAt: at, body: { previousId: 'middle' } }),
      entry({ type: 'alias', userId: 'new', occurredAt: at, body: { previousId: 'never-seen' } }),
    ])
    await folded.foldAt(at + 10)
    expect(await people()).toEqual([['u:middle', 'u:middle', 'u:new', 'u:old']])
  })

  it('two users who came from one browser stay two, though both name its id by an alias', async () => {
    const alias = (userId: string, occurredAt: number) => entry({ type: 'alias', userId, occurredAt, body: { previousId: 'x' } })
    await folded.append([page({ anonymousId: 'x' }), alias('ada', at + 1)])
    await folded.foldAt(at + 10)
    await folded.append([alias('bob', at + 2)])
    await folded.foldAt(at + 20)
    expect(await people()).toEqual([
      ['u:ada', 'a:x', 'u:ada'],
      ['u:bob', 'u:bob'],
    ])
    await folded.append([page({ userId: 'x' })])
    await folded.foldAt(at + 30)
    expect(await people()).toEqual([['u:ada', 'a:x', 'u:ada', 'u:bob', 'u:x']])
  })

  it('an event counts for the account it names, else for the one its person joined last', async () => {
    await folded.append([
      entry({ type: 'group', userId: 'ada', groupId: 'first', occurredAt: at }),
      entry({ type: 'group', userId: 'ada', groupId: 'second', occurredAt: at + 1 }),
      page({ userId: 'ada' }),
      page({ userId: 'ada', groupId: 'first' }),
      page({ userId: 'ada', groupId: 'third' }),
    ])
    await folded.foldAt(at + 10)
    expect(await folded.query('select key, events, people from account order by key')).toEqual([
      { key: 'first', events: 1, people: 1 },
      { key: 'second', events: 1, people: 1 },
      { key: 'third', events: 1, people: 1 },
    ])
  })

  it('an answer carries the stage in which it was asked for, not the one it leads to', async () => {
    const answered = (question: string, value: number, occurredAt: number) =>
      entry({
        event: kitEvents.answered,
        userId: 'ada',
        groupId: 'acme',
        occurredAt,
        body: { properties: { experience: 'nps', surface: 'survey', release: 1, submission: 's', question, questionType: 'nps', value } },
      })
    await folded.append([page({ userId: 'ada', groupId: 'acme' }), answered('a', 3, at + 10), answered('a', 9, at + 20), answered('b', 10, at + 30)])
    await folded.foldAt(at + 100)
    const [now] = await folded.query<{ stage: string }>(`select stage from stage_span where model = 'lifecycle' and left_at is null`)
    expect(now).toEqual({ stage: 'fan' })
    expect(await folded.query('select question, score, stage from answer order by question')).toEqual([
      { question: 'a', score: 9, stage: 'new' },
      { question: 'b', score: 10, stage: 'new' },
    ])
  })
})
