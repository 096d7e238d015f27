import type pg from 'pg'
import type { Asking } from '../sql/asking.ts'
import type { Database } from '../sql/database.ts'
import { postgresDialect } from './dialect.ts'

/** Errors after which a transaction has to be tried again: https://www.postgresql.org/docs/current/mvcc-serialization-failure-handling.html */
const met = new Set(['40001', '40P01', '23505'])
const attempts = 8

export interface Statement {
  text: string
  /** The names behind `$1`, `$2` and so on. */
  names: string[]
}

/** `(@name is null or ...)`: PostgreSQL cannot tell the type of such a parameter, so the test is answered here. */
const nullTest = /@(\w+) is null/g

/**
 * Turns `@names` into `$1`, `$2`, and `@name is null` into true or false by what is bound, so that the planner sees only the conditions that
 * count. Each text is translated once for each combination of nulls.
 */
export function createTranslation(): (sql: string, bound?: object) => Statement {
  const tested = new Map<string, string[]>()
  const known = new Map<string, Statement>()

  function testedIn(sql: string): string[] {
    const found = tested.get(sql) ?? [...new Set([...sql.matchAll(nullTest)].map(([, name]) => name as string))]
    tested.set(sql, found)
    return found
  }

  return (sql, bound = {}) => {
    const isNull = (name: string) => ((bound as Record<string, unknown>)[name] ?? null) === null
    const key = `${testedIn(sql).map((name) => (isNull(name) ? 0 : 1)).join('')} ${sql}`
    const found = known.get(key)
    if (found) return found
    const names: string[] = []
    const text = sql
      .replace(nullTest, (_, name: string) => String(isNull(name)))
      .replace(/@(\w+)/g, (_, name: string) => `$${names.includes(name) ? names.indexOf(name) + 1 : names.push(name)}`)
    const made = { text, names }
    known.set(key, made)
    return made
  }
}

/** Answers within whatever transaction the client has open. */
export function createAnswering(): <Result>(client: pg.ClientBase, work: () => Asking<Result>) => Promise<Result> {
  const translate = createTranslation()
  return async (client, work) => {
    const asking = work()
    let step = asking.next()
    while (!step.done) {
      const bound = step.value.bound as Record<string, unknown>
      const { text, names } = translate(step.value.sql, bound)
      const { rows } = await client.query<object>(text, names.map((name) => withoutNul(bound[name])))
      step = asking.next(rows)
    }
    return step.value
  }
}

export function createDatabase(pool: pg.Pool): Database {
  const answer = createAnswering()

  async function transact<Result>(begin: string, work: () => Asking<Result>): Promise<Result> {
    const client = await pool.connect()
    let isBroken = false
    try {
      await client.query(begin)
      const result = await answer(client, work)
      await client.query('commit')
      return result
    } catch (error) {
      await client.query('rollback').catch(() => (isBroken = true))
      throw error
    } finally {
      client.release(isBroken)
    }
  }

  return {
    dialect: postgresDialect,
    // PostgreSQL itself decides when deleted bytes are overwritten in its files and its log.
    wipe: async () => {
      await pool.query('vacuum message, answer, webhook_message')
    },
    read: (work) => transact('begin isolation level repeatable read read only', work),
    async ask(work) {
      const client = await pool.connect()
      let isBroken = true
      try {
        const result = await answer(client, work)
        isBroken = false
        return result
      } finally {
        client.release(isBroken)
      }
    },
    async write(work) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await transact('begin isolation level serializable', work)
        } catch (error) {
          if (attempt === attempts || !met.has((error as { code?: string }).code ?? '')) throw error
        }
      }
    },
  }
}

/** NUL is the one character that PostgreSQL cannot keep. */
export function withoutNul(value: unknown): unknown {
  return typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\u{FFFD}') : value
}
