/** What is used of a CPU profile of the DevTools protocol: https://chromedevtools.github.io/devtools-protocol/tot/Profiler/#type-Profile */
export interface Profile {
  nodes: { id: number; callFrame: { functionName: string; url: string }; children?: number[] }[]
  /** Ids of the nodes that were sampled. */
  samples?: number[]
  /** Microseconds from each sample to the one before. */
  timeDeltas?: number[]
}

/** Microseconds between samples. */
export const sampleUs = 500
/**
 * A sample stands for the time until the next, and for no more than this: nobody is sampled while the machine runs something else, and
 * that would count as whosever turn it was. What calls into the browser is sampled there, too, as often as any other code.
 */
const standsForUs = 4 * sampleUs

export interface KitTime {
  /** Milliseconds in which a function of the kit was on the stack, the browser's own work for it included, and of all scripting. */
  kitMs: number
  allMs: number
  /** Milliseconds by the wall of the longest unbroken stretch of the kit: no task of the kit's own making is longer. */
  longestMs: number
  /** The functions of the kit that were at the bottom of those stretches, and their milliseconds, longest first. */
  entries: [name: string, ms: number][]
}

const isKit = (url: string) => url.includes('/sdk/')
const idle = new Set(['(idle)', '(program)', '(root)', '(garbage collector)'])

/** Sorts the samples of a profile into the kit's and the rest. */
export function kitTimeOf({ nodes, samples = [], timeDeltas = [] }: Profile): KitTime {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const entryOf = new Map<number, string | undefined>()
  const walk = (id: number, entry: string | undefined): void => {
    const node = byId.get(id)
    if (!node) return
    const { url, functionName } = node.callFrame
    const found = entry ?? (isKit(url) ? functionName || '(anonymous)' : undefined)
    entryOf.set(id, found)
    for (const child of node.children ?? []) walk(child, found)
  }
  if (nodes[0]) walk(nodes[0].id, undefined)

  const entries = new Map<string, number>()
  let [kitUs, allUs, stretchUs, longestUs] = [0, 0, 0, 0]
  samples.forEach((id, index) => {
    const wallUs = timeDeltas[index + 1] ?? 0
    const us = Math.min(wallUs, standsForUs)
    const entry = entryOf.get(id)
    if (!idle.has(byId.get(id)?.callFrame.functionName ?? '')) allUs += us
    if (entry === undefined) {
      stretchUs = 0
      return
    }
    kitUs += us
    stretchUs += wallUs
    longestUs = Math.max(longestUs, stretchUs)
    entries.set(entry, (entries.get(entry) ?? 0) + us / 1000)
  })
  return { kitMs: kitUs / 1000, allMs: allUs / 1000, longestMs: longestUs / 1000, entries: [...entries].toSorted((a, b) => b[1] - a[1]) }
}
