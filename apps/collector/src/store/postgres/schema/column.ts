import { bigint, customType, timestamp } from 'drizzle-orm/pg-core'

/** Compared and sorted by code point, as everywhere else: the order of a page must not depend on the server's locale. */
export const text = customType<{ data: string }>({ dataType: () => 'text collate "C"' })

/** A whole number up to 2^53. */
export const whole = (name = '') => bigint(name, { mode: 'number' })

/** An id given by the database. */
export const serial = (name = '') => bigint(name, { mode: 'number' }).primaryKey().generatedByDefaultAsIdentity()

/** A date, as the auth library stores it. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })
