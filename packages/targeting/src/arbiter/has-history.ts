import type { Moment } from '../moment.ts'

/**
 * Whether anything was ever shown to somebody, or closed by the collector. As long as not, none of the limits can hold anything: how
 * often one comes, how long after another, how many in a visit, until when it was put off.
 */
export function hasHistory({ person, session, closed = {} }: Pick<Moment, 'person' | 'session' | 'closed'>): boolean {
  return [person?.progress ?? {}, session.shown, closed].some((record) => Object.keys(record).length > 0)
}
