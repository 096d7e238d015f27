import { type Dialect, isOneOf } from '../dialect.ts'
import { within } from '../scope.ts'

/** Accounts named in one answer: what a page can show. */
const mostAccounts = 50

/** Names of the accounts with the keys `@keys`, a JSON array. */
export function accountNames(dialect: Dialect): string {
  return `
    select c.key as value, coalesce(c.name, c.key) as label from account c
    where ${within('c')} and ${isOneOf(dialect, 'c.key', '@keys')} order by c.key`
}

/** Those with most answers: a project may have thousands of accounts. */
export function largestAccounts(counts: readonly { value: string | null; count: number }[]): string[] {
  const answers = new Map<string, number>()
  for (const { value, count } of counts) if (value !== null) answers.set(value, (answers.get(value) ?? 0) + count)
  return [...answers].sort((a, b) => b[1] - a[1]).slice(0, mostAccounts).map(([key]) => key)
}
