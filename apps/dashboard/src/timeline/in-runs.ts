import type { TimelineItem } from '@milepost/contract'

/** Of so many on, one row says it. */
const fewestOfRun = 3

/** One happening, or an event that one person did several times with nothing else between, in the order they come. */
export function inRuns(items: readonly TimelineItem[]): TimelineItem[][] {
  const runs: TimelineItem[][] = []
  for (const item of items) {
    const run = runs.at(-1)
    if (run && isSame(run[0]!, item)) run.push(item)
    else runs.push([item])
  }
  return runs.flatMap((run) => (run.length < fewestOfRun ? run.map((item) => [item]) : [run]))
}

function isSame(one: TimelineItem, other: TimelineItem): boolean {
  return one.kind === 'event' && other.kind === 'event' && one.title === other.title && one.person?.id === other.person?.id
}
