/**
 * How long something took, in minutes: to the minute up to two days, to the hour beyond. The lengths of a million stays are then a
 * few thousand counts, and no quantile moves by more than a fiftieth of itself.
 * @param ms an SQL expression, milliseconds, 0 or more
 */
export function lengthInMinutes(ms: string): string {
  // What is bound as a parameter is a real number, and would be divided as one.
  const whole = `cast(${ms} as integer)`
  return `case when ${whole} < 172800000 then ${whole} / 60000 else ${whole} / 3600000 * 60 end`
}
