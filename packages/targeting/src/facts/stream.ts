import { limits } from '@milepost/contract/vocabulary'

/**
 * Occurrence times of disjoint observations, ascending. Of too many the earliest and the latest half stay; an hour with
 * two occurrences counts two, so equal times are kept.
 */
export function joinStreams(a: readonly number[], b: readonly number[]): number[] {
  const times = [...a, ...b].sort((x, y) => x - y)
  const half = limits.streamTimes / 2
  return times.length > limits.streamTimes ? [...times.slice(0, half), ...times.slice(-half)] : times
}
