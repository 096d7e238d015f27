import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

const of = { project: integer().notNull(), generation: integer().notNull() }

/** A user id or an anonymous id. Identities are never merged; which person they belong to is looked up again when links come. */
export const identity = sqliteTable(
  'identity',
  {
    ...of,
    id: integer().notNull(),
    /** `u` for a user id, `a` for an anonymous id. */
    kind: text({ enum: ['u', 'a'] }).notNull(),
    value: text().notNull(),
    /** `person.id`: the id of one of the person's identities. 0 while it was only named by an alias, never observed. */
    person: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.project, table.generation, table.id] }),
    uniqueIndex('identity_once').on(table.project, table.generation, table.kind, table.value),
    index('identity_person').on(table.project, table.generation, table.person),
  ],
)

/** Two identities that were said to be one person: `identity` an anonymous id or an alias, `user` a user id. */
export const identityLink = sqliteTable(
  'identity_link',
  {
    ...of,
    identity: integer().notNull(),
    user: integer().notNull(),
    /** Of the earliest message that said so. */
    at: integer().notNull(),
    messageId: text('message_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.project, table.generation, table.identity, table.user] }),
    index('identity_link_user').on(table.project, table.generation, table.user),
  ],
)

/** The facts of one identity within one account (`account` 0: said without naming an account). `facts` is a `Facts` document. */
export const factsDocument = sqliteTable(
  'facts_document',
  {
    ...of,
    identity: integer().notNull(),
    account: integer().notNull(),
    /** Of the latest `group` message that joined the account. */
    joinedAt: integer('joined_at'),
    joinedId: text('joined_id'),
    /** Messages other than identify, group and alias. */
    events: integer().notNull().default(0),
    /** Bits of how it was said who it is: `trustBit`. */
    trust: integer().notNull().default(0),
    facts: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.project, table.generation, table.identity, table.account] }),
    index('facts_document_account').on(table.project, table.generation, table.account),
  ],
)

/** Where each identity's messages are in the log, by time. */
export const timeline = sqliteTable(
  'timeline',
  { ...of, identity: integer().notNull(), at: integer().notNull(), seq: integer().notNull() },
  (table) => [primaryKey({ columns: [table.project, table.generation, table.identity, table.at, table.seq] })],
)

export const person = sqliteTable(
  'person',
  {
    ...of,
    id: integer().notNull(),
    /** The identity it is known by: `u:` and a user id, or `a:` and an anonymous id. The public id. */
    key: text().notNull(),
    /** Trait `name`, else first and last name, else e-mail, else the key's value. */
    name: text().notNull(),
    identified: integer({ mode: 'boolean' }).notNull(),
    /** The account it joined last. */
    account: integer(),
    firstAt: integer('first_at').notNull(),
    lastAt: integer('last_at').notNull(),
    /** Messages other than identify, group and alias. */
    events: integer().notNull(),
    /** JSON: the newest value of each trait. */
    traits: text().notNull(),
    /** Bits of how it was said who it is: `trustBit`. */
    trust: integer().notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.project, table.generation, table.id] }),
    uniqueIndex('person_key').on(table.project, table.generation, table.key),
    index('person_last').on(table.project, table.generation, table.lastAt),
    index('person_account').on(table.project, table.generation, table.account),
    index('person_first').on(table.project, table.generation, table.firstAt, table.identified, table.id),
  ],
)

export const account = sqliteTable(
  'account',
  {
    ...of,
    id: integer().notNull(),
    /** The group id. The public id. */
    key: text().notNull(),
    /** Trait `name`, else the key. */
    name: text().notNull(),
    people: integer().notNull(),
    firstAt: integer('first_at').notNull(),
    lastAt: integer('last_at').notNull(),
    events: integer().notNull(),
    traits: text().notNull(),
    /** What `group` messages said of the account itself: a `Facts` document. */
    facts: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.project, table.generation, table.id] }),
    uniqueIndex('account_key').on(table.project, table.generation, table.key),
    index('account_last').on(table.project, table.generation, table.lastAt),
    index('account_first').on(table.project, table.generation, table.firstAt, table.id),
  ],
)

/** Who belongs, or belonged, to an account: joined it by `group`, or acted in its name. */
export const membership = sqliteTable(
  'membership',
  {
    ...of,
    account: integer().notNull(),
    person: integer().notNull(),
    firstAt: integer('first_at').notNull(),
    lastAt: integer('last_at').notNull(),
    /** It is the account the person joined last. */
    current: integer({ mode: 'boolean' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.project, table.generation, table.account, table.person] }),
    index('membership_person').on(table.project, table.generation, table.person),
  ],
)
