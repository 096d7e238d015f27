import type { Moment } from '../moment.ts'

/**
 * Whether anything was ever shown to this person, or is closed by the collector. Without it no limit can hold anything: frequency,
 * cool-down, budget or snooze. So the code of the limits need not be loaded.
 */
export function hasHistory({ person, session, closed = {} }: Pick<Moment, 'person' | 'session' | 'closed'>): boolean {
  return [person?.progress ?? {}, session.shown, closed].some((record) => Object.keys(record).length > 0)
}
