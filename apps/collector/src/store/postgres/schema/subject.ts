import { index, pgTable, primaryKey, uniqueIndex, boolean } from 'drizzle-orm/pg-core'
import { text, whole } from './column.ts'
const of = { project: whole().notNull(), generation: whole().notNull() }

export const identity = pgTable(
  'identity',
  {
    ...of,
    id: whole().notNull(),
    kind: text().$type<'u' | 'a'>().notNull(),
    value: text().notNull(),
    person: whole().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.project, table.generation, table.id] }),
    uniqueIndex('identity_once').on(table.project, table.generation, table.kind, table.value),
    index('identity_person').on(table.project, table.generation, table.person),
  ],
)

export const identityLink = pgTable(
  'identity_link',
  {
    ...of,
    identity: whole().notNull(),
    user: whole().notNull(),
    at: whole().notNull(),
    messageId: text('message_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.project, table.generation, table.identity, table.user] }),
    index('identity_link_user').on(table.project, table.generation, table.user),
  ],
)

export const factsDocument = pgTable(
  'facts_document',
  {
    ...of,
    identity: whole().notNull(),
    account: whole().notNull(),
    joinedAt: whole('joined_at'),
    joinedId: text('joined_id'),
    events: whole().notNull().default(0),
    trust: whole().notNull().default(0),
    facts: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.project, table.generation, table.identity, table.account] }),
    index('facts_document_account').on(table.project, table.generation, table.account),
  ],
)

export const timeline = pgTable(
  'timeline',
  { ...of, identity: whole().notNull(), at: whole().notNull(), seq: whole().notNull() },
  (table) => [primaryKey({ columns: [table.project, table.generation, table.identity, table.at, table.seq] })],
)

export const person = pgTable(
  'person',
  {
    ...of,
    id: whole().notNull(),
    key: text().notNull(),
    name: text().notNull(),
    identified: boolean().notNull(),
    account: whole(),
    firstAt: whole('first_at').notNull(),
    lastAt: whole('last_at').notNull(),
    events: whole().notNull(),
    traits: text().notNull(),
    trust: whole().notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.project, table.generation, table.id] }),
    uniqueIndex('person_key').on(table.project, table.generation, table.key),
    index('person_last').on(table.project, table.generation, table.lastAt),
    index('person_account').on(table.project, table.generation, table.account),
    index('person_first').on(table.project, table.generation, table.firstAt, table.identified, table.id),
  ],
)

export const account = pgTable(
  'account',
  {
    ...of,
    id: whole().notNull(),
    key: text().notNull(),
    name: text().notNull(),
    people: whole().notNull(),
    firstAt: whole('first_at').notNull(),
    lastAt: whole('last_at').notNull(),
    events: whole().notNull(),
    traits: text().notNull(),
    facts: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.project, table.generation, table.id] }),
    uniqueIndex('account_key').on(table.project, table.generation, table.key),
    index('account_last').on(table.project, table.generation, table.lastAt),
    index('account_first').on(table.project, table.generation, table.firstAt, table.id),
  ],
)

export const membership = pgTable(
  'membership',
  {
    ...of,
    account: whole().notNull(),
    person: whole().notNull(),
    firstAt: whole('first_at').notNull(),
    lastAt: whole('last_at').notNull(),
    current: boolean().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.project, table.generation, table.account, table.person] }),
    index('membership_person').on(table.project, table.generation, table.person),
  ],
)
