import { pgTable, primaryKey } from 'drizzle-orm/pg-core'
import { text, whole } from './column.ts'
const of = { project: whole().notNull(), generation: whole().notNull() }

export const revenueChange = pgTable(
  'revenue_change',
  { ...of, account: whole().notNull(), at: whole().notNull(), mrr: whole().notNull() },
  (table) => [primaryKey({ columns: [table.project, table.generation, table.account, table.at] })],
)

export const revenueMove = pgTable(
  'revenue_move',
  {
    ...of,
    month: whole().notNull(),
    kind: text().$type<'new' | 'expansion' | 'contraction' | 'churned'>().notNull(),
    accounts: whole().notNull(),
    amount: whole().notNull(),
  },
  (table) => [primaryKey({ columns: [table.project, table.generation, table.month, table.kind] })],
)

export const purchaseDay = pgTable(
  'purchase_day',
  {
    ...of,
    day: whole().notNull(),
    currency: text().notNull(),
    orders: whole().notNull(),
    refunds: whole().notNull(),
    amount: whole().notNull(),
    unpriced: whole().notNull(),
  },
  (table) => [primaryKey({ columns: [table.project, table.generation, table.day, table.currency] })],
)
