import { afterAll, beforeAll, expect, test } from 'vitest'
import { entry, openFolded } from '../../../fold/fold.fixture.ts'
import type { PeopleQuestion } from '../../reports/subjects.ts'
import { postgresDialect } from '../../postgres/dialect.ts'
import { sqliteDialect } from '../../sqlite/dialect.ts'
import type { Asking } from '../asking.ts'
import { peopleReport } from './people.ts'

const start = Date.UTC(2026, 5, 1)
const names = ['Ann', 'Bob', 'Anna', 'Cid', 'Hanna', 'Dee', 'Joann', 'Eve']

let folded: Awaited<ReturnType<typeof openFolded>>
beforeAll(async () => {
  folded = await openFolded()
  // Two of each time, whose order is that of their ids.
  const said = names.map((name, place) => ({ userId: `id-${name}`, occurredAt: start + Math.floor(place / 2), name }))
  await folded.append(said.flatMap(({ name, ...of }) => [entry({ ...of, type: 'page' }), entry({ ...of, type: 'identify', body: { traits: { name } } })]))
  await folded.foldAt(start + 1_000)
})
afterAll(() => folded.close())

async function answered<Result>(asking: Asking<Result>): Promise<Result> {
  let step = asking.next()
  while (!step.done) step = asking.next(await folded.query(step.value.sql, step.value.bound))
  return step.value
}

async function found(looked: number, question: Partial<PeopleQuestion>) {
  const everybody = { text: null, stage: null, segment: null, trust: null, after: null, limit: 10, models: [], milestones: [], activation: null }
  const dialect = folded.kind === 'sqlite' ? sqliteDialect : postgresDialect
  const { items, next } = await answered(peopleReport(dialect, looked)({ project: folded.project, generation: 1, asOf: start }, { ...everybody, ...question }))
  return { ids: items.map(({ id }) => id), next }
}

test.each([
  { text: 'ann', ids: ['u:id-Joann', 'u:id-Hanna', 'u:id-Anna', 'u:id-Ann'] },
  { text: 'cid', ids: ['u:id-Cid'] },
  { text: 'nobody', ids: [] },
])('a search for $text finds the same whether few were looked at first or all, page by page', async ({ text, ids }) => {
  for (const looked of [1, 3, 7, 100]) {
    expect((await found(looked, { text })).ids, `${looked} first`).toEqual(ids)
    const paged: string[] = []
    let after: PeopleQuestion['after'] = null
    do {
      const page: Awaited<ReturnType<typeof found>> = await found(looked, { text, limit: 1, after })
      paged.push(...page.ids)
      after = page.next
    } while (after)
    expect(paged, `${looked} first, one a page`).toEqual(ids)
  }
})
