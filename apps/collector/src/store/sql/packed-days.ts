/** Days of a year in some hundred characters: the first since 1970-01-01, then from each to the next. @param days ascending */
export function packDays(days: readonly number[]): string {
  return days.map((day, index) => day - (days[index - 1] ?? 0)).join()
}

export function unpackDays(packed: string): number[] {
  if (packed === '') return []
  let day = 0
  return packed.split(',').map((step) => (day += Number(step)))
}
