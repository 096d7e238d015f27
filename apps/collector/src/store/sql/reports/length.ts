/**
 * How long something took, in minutes: to the minute up to two days, to the hour beyond. The lengths of a million stays are then a
 * few thousand counts, and no quantile moves by more than a fiftieth of itself.
 * @param ms an SQL expression, milliseconds; below 0 counts as 0
 */
export function lengthInMinutes(ms: string): string {
  // SQLite takes what is bound for a real number, and would divide it as one.
  const whole = `cast(${ms} as bigint)`
  return `case when ${whole} < 0 then 0 when ${whole} < 172800000 then ${whole} / 60000 else ${whole} / 3600000 * 60 end`
}
