import type { Unit } from '@milepost/contract'
import type { Segment } from '../../reports/segment.ts'
import type { Bound } from '../asking.ts'
import type { Dialect } from '../dialect.ts'
import { within } from '../scope.ts'

/**
 * A condition that a subject is in the segment; nothing where there is none. It reads all accounts or people once, whatever is asked of them.
 * @param subject an SQL expression: the row id of a person or account, by `unit`
 */
export function inSegment({ field }: Dialect, subject: string, unit: Unit, segment: Segment | null): string {
  if (segment === null) return ''
  const has = (alias: string) => `${field(`${alias}.traits`)} in (@segmentText, @segmentJson)`
  if (segment.of === 'account' && unit === 'account') return `and ${subject} in (select g.id from account g where ${within('g')} and ${has('g')})`
  if (segment.of === 'account') return `and ${subject} in (select m.id from account g join person m on ${within('m')} and m.account = g.id where ${within('g')} and ${has('g')})`
  return `and ${subject} in (select ${unit === 'person' ? 'm.id' : 'm.account'} from person m where ${within('m')}${unit === 'person' ? '' : ' and m.account is not null'} and ${has('m')})`
}

/** What the condition is bound to. */
export function boundTo(segment: Segment | null): Bound {
  if (segment === null) return {}
  const { trait, value } = segment
  const text = JSON.stringify(value)
  const isOther = /^(true|false|-?\d+(\.\d+)?)$/.test(value)
  return { field: trait, path: `$.${JSON.stringify(trait)}`, segmentText: text, segmentJson: isOther ? value : text }
}
