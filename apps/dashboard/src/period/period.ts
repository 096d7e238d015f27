import { parseDay } from '@milepost/metrics'
import { addDays, dayName, daysBetween } from '../words/time.ts'

export const presets = [
  { id: '30d', days: 30, name: 'Last 30 days' },
  { id: '90d', days: 90, name: 'Last 90 days' },
  { id: '180d', days: 180, name: 'Last 180 days' },
  { id: '365d', days: 365, name: 'Last 365 days' },
] as const
export type PresetId = (typeof presets)[number]['id']

const defaultPreset: PresetId = '90d'

/** Half-open, [from, to), in calendar days of the project. */
export interface ShownPeriod {
  from: string
  to: string
  preset: PresetId | null
  name: string
}

/** Longest custom period in days, as the collector has it. */
const longestDays = 1100

/**
 * The period that the address asks for. Where it makes no sense (no such day, an end before its start) it is the default period, so that an old
 * or mistyped link still shows something true.
 * @param today the calendar day of now in the project's zone; it is part of every preset
 */
export function periodOf(query: URLSearchParams, today: string): ShownPeriod {
  const from = query.get('from')
  const to = query.get('to')
  if (from && to && parseDay(from) !== null && parseDay(to) !== null) {
    const length = daysBetween(from, to)
    if (length >= 1 && length <= longestDays) return { from, to, preset: null, name: spanName(from, to) }
  }
  const preset =
    presets.find(({ id }) => id === query.get('period')) ?? presets.find(({ id }) => id === defaultPreset) ?? presets[0]
  const end = addDays(today, 1)
  return { from: addDays(end, -preset.days), to: end, preset: preset.id, name: preset.name }
}

/** What the address has to say for a preset; the default says nothing. */
export function presetQuery(id: PresetId) {
  return { period: id === defaultPreset ? null : id, from: null, to: null }
}

/** @param last the last day that is still inside, as people pick it */
export function customQuery(first: string, last: string) {
  return { period: null, from: first, to: addDays(last, 1) }
}

/** `1 Oct – 31 Oct 2026`: both ends inside, as people read it. */
export function spanName(from: string, to: string): string {
  const last = addDays(to, -1)
  if (from === last) return dayName(from)
  const sameYear = from.slice(0, 4) === last.slice(0, 4)
  return `${dayName(from, { year: !sameYear })} \u2013 ${dayName(last)}`
}

/** The calendar bucket in which a score over the period still has enough answers to be read. */
export function bucketOf({ from, to }: Pick<ShownPeriod, 'from' | 'to'>): 'week' | 'month' {
  return daysBetween(from, to) > 200 ? 'month' : 'week'
}

/** What one bucket of an answer is called; the first and last may be cut short by the period. */
export function bucketNameOf(buckets: { from: string; to: string }[]): 'day' | 'week' | 'month' {
  const longest = Math.max(...buckets.map(({ from, to }) => daysBetween(from, to)))
  if (longest <= 1) return 'day'
  return longest <= 7 ? 'week' : 'month'
}
