import type { FunnelEventStep } from '@milepost/contract'
import { comparedTo, typedFor } from '../../rule/typed-value.ts'

/** A step as the form has it: texts, until they make sense. */
export interface StepRow {
  event: string
  property: string
  value: string
  /** A condition that the form has no fields for; it stays as it is until it is taken away. */
  kept: FunnelEventStep['where'] | null
}

export const fewestSteps = 2
/** So many are still read at a glance. */
export const mostSteps = 8

export const emptyRow = (): StepRow => ({ event: '', property: '', value: '', kept: null })

export function rowOf({ event, where = {} }: FunnelEventStep): StepRow {
  const [first, ...more] = Object.entries(where)
  if (!first) return { ...emptyRow(), event }
  const value = typedFor(first[1])
  return more.length > 0 || value === null ? { ...emptyRow(), event, kept: where } : { event, property: first[0], value, kept: null }
}

/** @returns null while something is missing */
export function stepsOf(rows: readonly StepRow[]): FunnelEventStep[] | null {
  const isWhole = ({ event, property, value }: StepRow) => event !== '' && (property === '') === (value === '')
  if (rows.length < fewestSteps || !rows.every(isWhole)) return null
  return rows.map(({ event, property, value, kept }) => ({ event, ...(property !== '' ? { where: { [property]: comparedTo(value) } } : kept && { where: kept }) }))
}

/** What the address says: `["Board Created",{"event":"Member Invited","where":{"role":"admin"}}]`; null where it says nothing that makes sense. */
export function readSteps(text: string | null): FunnelEventStep[] | null {
  try {
    const found = JSON.parse(text ?? '') as unknown
    if (!Array.isArray(found)) return null
    const steps = found.map((each): FunnelEventStep => (typeof each === 'string' ? { event: each } : (each as FunnelEventStep)))
    return steps.every((each) => typeof each?.event === 'string') ? steps : null
  } catch {
    return null
  }
}

export function writtenSteps(steps: readonly FunnelEventStep[]): string {
  return JSON.stringify(steps.map(({ event, where }) => (where ? { event, where } : event)))
}

/** `Member Invited (role is admin)` */
export function stepName(step: FunnelEventStep): string {
  const { event, property, value, kept } = rowOf(step)
  return property !== '' ? `${event} (${property} is ${value})` : kept ? `${event} (with conditions)` : event
}
