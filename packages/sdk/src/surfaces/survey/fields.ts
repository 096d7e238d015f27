import type { Scalar, Survey } from '@milepost/contract'
import { limits } from '@milepost/contract/vocabulary'
import type { Scene } from '../surface.ts'

export type Fields = Readonly<Record<string, Scalar>>

/**
 * The hidden fields of a survey, as the host said them: with `start`, else as properties of the latest event that triggers it.
 * Only declared names, so that nothing else of an event is ever sent along.
 */
export function fieldsOf({ id, hidden = [], trigger }: Survey, { moment: { session }, targeting }: Pick<Scene, 'moment' | 'targeting'>): Fields {
  const isTriggering = ({ event, properties }: (typeof session.events)[number]) =>
    trigger?.on === 'event' && event === trigger.event && targeting.matches(trigger.where ?? {}, properties)
  const said: Record<string, unknown> = { ...session.events.findLast(isTriggering)?.properties, ...session.fields?.[id] }
  return Object.fromEntries(hidden.flatMap((name) => {
      const value = Object.hasOwn(said, name) ? asScalar(said[name]) : undefined
      return value === undefined ? [] : [[name, value]]
    }))
}

function asScalar(value: unknown): Scalar | undefined {
  if (typeof value === 'string') return value.slice(0, limits.traitLength)
  return value === null || typeof value === 'number' || typeof value === 'boolean' ? value : undefined
}
