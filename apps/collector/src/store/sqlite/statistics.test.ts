import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unitReports } from '../sql/reports/unit.ts'
import { connect, type Sqlite } from './connect.ts'
import { sqliteDialect } from './dialect.ts'
import { prepareData } from './open.ts'
import { statOf } from './statistics.ts'

let folder: string
let db: Sqlite
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'milepost-statistics-'))
  db = connect(await prepareData(folder))
})
afterAll(() => {
  db.close()
  rmSync(folder, { recursive: true, force: true })
})

const planOf = (sql: string, bound: object = {}) => (db.prepare(`explain query plan ${sql}`).all(bound) as { detail: string }[]).map(({ detail }) => detail).join('; ')
const here = (alias: string) => `${alias}.project = 1 and ${alias}.generation = 1`

describe('the statistics that the planner is given', () => {
  it('name every index that begins with a project and its generation', () => {
    const known = db.prepare('select idx from sqlite_stat1').pluck().all()
    const indexes = db.prepare(`select l.name from sqlite_schema m join pragma_index_list(m.name) l where m.type = 'table' and m.name not like 'sqlite%'`).pluck().all()
    expect(known.sort()).toEqual(indexes.sort())
    expect(indexes.length).toBeGreaterThan(40)
  })

  it('let the project and its generation tell nothing apart, and a unique index one row', () => {
    expect(statOf(['project', 'generation', 'id'], true)).toBe('1000000 1000000 1000000 1')
    expect(statOf(['project', 'generation', 'model', 'left_at', 'stage'], false)).toBe('1000000 1000000 1000000 21544 464 10')
  })

  // Each of these walked all rows of the project without them.
  it.each([
    ['the identities of a person', `select i.kind from identity i where ${here('i')} and i.person = 5 order by i.kind, i.value`, 'identity_person'],
    ['the documents of an account', `select f.identity from facts_document f where ${here('f')} and f.account = 5`, 'facts_document_account'],
    ['an open stay of an account', `select s.stage from stage_span s where ${here('s')} and s.model = 'm' and s.subject = 5 and s.left_at is null`, 'subject=?'],
    ['the identities of an account', `select i.id from membership m join identity i on ${here('i')} and i.person = m.person where ${here('m')} and m.account = 5`, 'identity_person'],
  ])('lead to %s by its index', (_, sql, index) => {
    expect(planOf(sql)).toContain(index)
  })

  it.each(['person', 'account'] as const)('lead from one %s to its documents and messages, and never through those of everybody', (unit) => {
    const { find } = unitReports(sqliteDialect)
    const asking = find({ project: 1, generation: 1, asOf: 0 }, { unit, id: 5, events: ['Exported'] })
    const plans: string[] = []
    for (let step = asking.next(); !step.done; step = asking.next(plans.length === 1 ? [{ key: 'acme', account: null }] : [])) {
      plans.push(planOf(step.value.sql, step.value.bound))
    }
    expect(plans.length).toBeGreaterThan(2)
    // Whoever looks an identity up by its id came from everybody's documents.
    expect(plans.filter((plan) => /SCAN [a-z]\b|\(project=\? AND generation=\?\)|SEARCH i USING PRIMARY KEY/.test(plan))).toEqual([])
  })
})
