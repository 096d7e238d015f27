import { addDays } from '../../words/time.ts'

/** Whole calendar months up to and with that of a day. @param months how many, its own included */
export function monthsUntil(today: string, months: number): { from: string; to: string } {
  const [year = 0, month = 0] = today.split('-').map(Number)
  return { from: new Date(Date.UTC(year, month - months, 1)).toISOString().slice(0, 10), to: addDays(today, 1) }
}
