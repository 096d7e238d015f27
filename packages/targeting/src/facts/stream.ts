import { limits } from '@milepost/contract/vocabulary'

/**
 * Occurrence times of disjoint observations, ascending. Beyond the cap the earliest half and the latest half stay. Equal times are
 * separate occurrences and all kept.
 */
export function joinStreams(a: readonly number[], b: readonly number[]): number[] {
  const times = [...a, ...b].sort((x, y) => x - y)
  const half = limits.streamTimes / 2
  return times.length > limits.streamTimes ? [...times.slice(0, half), ...times.slice(-half)] : times
}
