/** Write keys may date an event so far back (see `ingest/time`): until then a bucket can still change. */
const lateMs = 72 * 3_600_000

/** @param end the first instant after what was measured */
export function isProvisional(end: number, asOf: number): boolean {
  return end + lateMs > asOf
}
