import { expect } from 'vitest'
import { FoldMoved, type FoldChanges } from '../fold.ts'
import { logEntry, newProject } from './entry.fixture.ts'
import type { Story } from './story.fixture.ts'

export const nothing: FoldChanges = {
  identities: [], links: [], documents: [], timeline: [], people: [], removedPeople: [], accounts: [], subjects: [], removedSubjects: [],
  counters: new Map(), answers: [], movedAnswers: [], submissions: [], showings: [], counted: { activities: [], cohorts: [], revenues: [], revenueMoves: [] }, purchases: [],
  news: [],
  newsAt: 0,
}
export const rules = { hash: 'rules', release: 0 }

export const foldStories: Story[] = [
  {
    title: 'a commit of the fold stands with its watermark, or not at all',
    async run({ store: { projects }, openFolds }) {
      const { id } = await projects.create(newProject('One'))
      const folds = await openFolds()
      const { generation } = await folds.begin(id, rules, 'live')
      const ledger = folds.open(id, generation)
      await ledger.commit({ ...nothing, identities: [{ id: 1, kind: 'u', value: 'ada', person: 1 }] }, 0, { seq: 7, asOf: 70 })
      expect(await ledger.findIdentity('u', 'ada')).toEqual({ id: 1, kind: 'u', value: 'ada', person: 1 })
      await expect(ledger.commit({ ...nothing, identities: [{ id: 2, kind: 'u', value: 'bob', person: 2 }] }, 0, { seq: 8, asOf: 80 })).rejects.toThrow(FoldMoved)
      expect(await ledger.findIdentity('u', 'bob')).toBeUndefined()
      expect(await folds.generations()).toMatchObject([{ project: id, generation, state: 'live', seq: 7, asOf: 70 }])
      folds.close()
    },
  },
  {
    title: 'counters add up, and what comes to nothing is gone',
    async run({ store: { projects }, openFolds, query }) {
      const { id } = await projects.create(newProject('One'))
      const folds = await openFolds()
      const { generation } = await folds.begin(id, rules, 'live')
      const ledger = folds.open(id, generation)
      const counted = (entered: number, left: number): FoldChanges => ({ ...nothing, counters: new Map([['m', { stages: [{ day: 1, stage: 'a', entered, left }], moves: [] }]]) as never })
      await ledger.commit(counted(2, 0), 0, { seq: 1, asOf: 1 })
      await ledger.commit(counted(3, 1), 1, { seq: 2, asOf: 2 })
      expect(await query('select entered, "left" from stage_day')).toEqual([{ entered: 5, left: 1 }])
      await ledger.commit(counted(-5, -1), 2, { seq: 3, asOf: 3 })
      expect(await query('select * from stage_day')).toEqual([])
      folds.close()
    },
  },
  {
    title: 'a generation that was swapped in is read, and the one before it is cleaned away',
    async run({ store: { projects }, openFolds, query }) {
      const { id } = await projects.create(newProject('One'))
      const folds = await openFolds()
      const first = await folds.begin(id, rules, 'live')
      await folds.open(id, first.generation).commit({ ...nothing, identities: [{ id: 1, kind: 'u', value: 'ada', person: 1 }] }, 0, { seq: 1, asOf: 1 })
      const next = await folds.begin(id, { ...rules, hash: 'other' }, 'building')
      await folds.open(id, next.generation).commit({ ...nothing, identities: [{ id: 1, kind: 'u', value: 'bob', person: 1 }] }, 0, { seq: 1, asOf: 1 })
      await folds.swap({ project: id, generation: next.generation })
      while (await folds.clean());
      expect(await query('select value from identity')).toEqual([{ value: 'bob' }])
      expect(await query('select generation from project')).toEqual([{ generation: next.generation }])
      await expect(folds.open(id, first.generation).commit(nothing, 1, { seq: 2, asOf: 2 })).rejects.toThrow(FoldMoved)
      folds.close()
    },
  },
  {
    title: 'a generation that was retired while it was built is never read, and the one that is read stays',
    async run({ store: { projects }, openFolds, query }) {
      const { id } = await projects.create(newProject('One'))
      const folds = await openFolds()
      const live = await folds.begin(id, rules, 'live')
      const late = await folds.begin(id, { ...rules, hash: 'other' }, 'building')
      await folds.begin(id, { ...rules, hash: 'newer' }, 'building')
      await expect(folds.swap(late)).rejects.toThrow(FoldMoved)
      expect(await query('select generation from project')).toEqual([{ generation: live.generation }])
      await folds.open(id, live.generation).commit(nothing, 0, { seq: 1, asOf: 1 })
      folds.close()
    },
  },
  {
    title: 'somebody shown a thing under two ids is one person, and is counted once',
    async run({ store: { projects, reports }, openFolds }) {
      const { id, key } = await projects.create(newProject('One'))
      const folds = await openFolds()
      const { generation } = await folds.begin(id, rules, 'live')
      const identities = [['u', 'ada', 1], ['a', 'x', 1], ['u', 'bob', 3]].map(([kind, value, person], index) => ({ id: index + 1, kind, value, person })) as FoldChanges['identities']
      const showings = [1, 2, 3].map((identity) => ({ experience: 'tip', identity }))
      await folds.open(id, generation).commit({ ...nothing, identities, showings: [...showings, { experience: 'tour', identity: 2 }] }, 0, { seq: 1, asOf: 1 })
      await folds.open(id, generation).commit({ ...nothing, showings }, 1, { seq: 2, asOf: 2 })
      const opened = await reports.open(key)
      const unseen = { seen: 0, completed: 0, dismissed: 0 }
      expect(await opened?.experiences({ segment: null })).toEqual({ asOf: expect.any(Number), items: [{ experience: 'tip', shown: 2, ...unseen }, { experience: 'tour', shown: 1, ...unseen }] })
      expect(await opened?.experiment({ experience: 'tip', admission: '-', goal: null, segment: null })).toMatchObject({ shown: 2, seen: 0 })
      folds.close()
    },
  },
  {
    title: 'reports know no project but their own, and nothing before the first fold',
    async run({ store: { projects, reports, log } }) {
      const { id } = await projects.create(newProject('One'))
      await log.append(id, [logEntry('a')])
      expect(await reports.open('two')).toBeNull()
      const opened = await reports.open('one')
      expect(await opened?.summary()).toEqual({ messages: 0, people: 0, identified: 0, accounts: 0, lastMessageAt: null, asOf: 5 })
    },
  },
  {
    title: 'of a client the newest message that says its time is found, neither clamped nor imported, and never of another device',
    async run({ store: { projects, log, facts }, openFolds }) {
      const { id } = await projects.create(newProject('One'))
      const said = (claimed: string, of = {}) => ({ userId: null, anonymousId: 'x', body: JSON.stringify({ timestamp: claimed }), ...of })
      await log.append(id, [
        logEntry('a', { ...said('first'), occurredAt: 10 }),
        logEntry('b', { ...said('second'), occurredAt: 20, body: '{"originalTimestamp":"second"}' }),
        logEntry('c', { ...said('third'), occurredAt: 30, clamped: true }),
        logEntry('d', { ...said('fourth'), occurredAt: 40, imported: true }),
        logEntry('e', { ...said('fifth'), occurredAt: 50, body: '{}' }),
        logEntry('f', { ...said('ada on y'), occurredAt: 60, userId: 'ada', anonymousId: 'y' }),
        logEntry('g', { ...said('ada’s server'), occurredAt: 70, userId: 'ada', anonymousId: null }),
      ])
      const folds = await openFolds()
      const { generation } = await folds.begin(id, rules, 'live')
      const read = await folds.read(0, 100, id)
      const [x, ada] = [{ id: 1, kind: 'a', value: 'x', person: 1 } as const, { id: 2, kind: 'u', value: 'ada', person: 2 } as const]
      const timeline = read.map(({ userId, at, seq }): [number, number, number] => [userId === null ? x.id : ada.id, at, seq])
      await folds.open(id, generation).commit({ ...nothing, identities: [x, ada], timeline }, 0, { seq: read.at(-1)!.seq, asOf: 100 })
      folds.close()
      const find = (client: Parameters<typeof facts.lastPlaced>[1]) => facts.lastPlaced(id, client)
      expect(await find({ anonymousId: 'x' })).toEqual({ claimed: 'second', occurredAt: 20 })
      expect(await find({ anonymousId: 'x', userId: 'ada' })).toEqual({ claimed: 'second', occurredAt: 20 })
      expect(await find({ anonymousId: 'y', userId: 'ada' })).toEqual({ claimed: 'ada on y', occurredAt: 60 })
      expect(await find({ userId: 'ada' })).toEqual({ claimed: 'ada’s server', occurredAt: 70 })
      expect(await find({ anonymousId: 'nobody' })).toBeUndefined()
    },
  },
]
