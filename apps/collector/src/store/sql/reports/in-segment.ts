import type { Unit } from '@milepost/contract'
import type { Segment, TraitValue } from '../../reports/segment.ts'
import type { Bound } from '../asking.ts'
import type { Dialect } from '../dialect.ts'
import { within } from '../scope.ts'

/**
 * Conditions that a subject is in the segment; nothing where there is none. Each reads all accounts or people once, whatever is asked of them.
 * @param first where the conditions stand in what `boundTo` was given
 * @param subject an SQL expression: the row id of a person or account, by `unit`
 */
export function inSegment({ field }: Dialect, subject: string, unit: Unit, segment: Segment | null, first = 0): string {
  return (segment ?? []).map(({ of }, index) => `and ${subject} in (${membersOf(of, first + index)})`).join(' ')

  function membersOf(of: Unit, index: number): string {
    const has = (alias: string) => `${field(`${alias}.traits`, `Of${index}`)} in (@segmentText${index}, @segmentJson${index})`
    if (of === 'account' && unit === 'account') return `select g.id from account g where ${within('g')} and ${has('g')}`
    if (of === 'account') return `select m.id from account g join person m on ${within('m')} and m.account = g.id where ${within('g')} and ${has('g')}`
    return `select ${unit === 'person' ? 'm.id' : 'm.account'} from person m where ${within('m')}${unit === 'person' ? '' : ' and m.account is not null'} and ${has('m')}`
  }
}

/** The parameters of these conditions. */
export function boundTo(segment: Segment | null): Bound {
  return Object.assign({}, ...(segment ?? []).map(boundOf)) as Bound
}

function boundOf({ trait, value }: TraitValue, index: number): Bound {
  const text = JSON.stringify(value)
  const isOther = /^(true|false|-?\d+(\.\d+)?)$/.test(value)
  return {
    [`fieldOf${index}`]: trait,
    [`pathOf${index}`]: `$.${JSON.stringify(trait)}`,
    [`segmentText${index}`]: text,
    [`segmentJson${index}`]: isOther ? value : text,
  }
}
