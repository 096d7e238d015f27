import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

const of = { project: integer().notNull(), generation: integer().notNull() }

/** What an account pays each month from an instant on, in thousandths of the currency; 0 from when it is no customer any more. */
export const revenueChange = sqliteTable(
  'revenue_change',
  { ...of, account: integer().notNull(), at: integer().notNull(), mrr: integer().notNull() },
  (table) => [primaryKey({ columns: [table.project, table.generation, table.account, table.at] })],
)

/** Accounts that are new, pay more or less, or are gone at the end of a month (since 1970-01, in the project's zone) against its beginning. */
export const revenueMove = sqliteTable(
  'revenue_move',
  {
    ...of,
    month: integer().notNull(),
    kind: text({ enum: ['new', 'expansion', 'contraction', 'churned'] }).notNull(),
    accounts: integer().notNull(),
    /** In thousandths of the currency. */
    amount: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.project, table.generation, table.month, table.kind] })],
)

/** Orders and refunds of each calendar day, by currency; '' where the event named none. */
export const purchaseDay = sqliteTable(
  'purchase_day',
  {
    ...of,
    day: integer().notNull(),
    currency: text().notNull(),
    orders: integer().notNull(),
    refunds: integer().notNull(),
    /** Orders less refunds, in thousandths of the currency. */
    amount: integer().notNull(),
    /** Orders and refunds that named no amount: in none of the others. */
    unpriced: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.project, table.generation, table.day, table.currency] })],
)
