import type { TimelineItem } from '@milepost/contract'

/** From so many in a row on, events are shown as one row. */
const fewestOfRun = 3

/** Groups consecutive events of the same name and person into runs, in their order; everything else is a run of one. */
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
