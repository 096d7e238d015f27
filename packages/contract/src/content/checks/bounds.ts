import { scales } from '../../vocabulary/score.ts'
import type { Check } from './check.ts'

/** Bounds the wrong way round, which nothing can meet, and scores off their scale. */
export const bounds: Check = function* ({ leaves, content }) {
  for (const { at, leaf } of leaves) {
    if (leaf.kind === 'score') {
      const { min, max } = scales[leaf.type]
      for (const end of ['from', 'to'] as const) {
        const value = leaf[end]
        if (value !== undefined && (value < min || value > max))
          yield { at: [...at, end], got: value, problem: `${leaf.type} goes from ${min} to ${max}`, remedy: 'write a value on the scale' }
      }
      if (leaf.from !== undefined && leaf.to !== undefined && leaf.from > leaf.to)
        yield { at, got: leaf, problem: '"from" is above "to"', remedy: 'swap the two' }
    }
    if ('atLeast' in leaf && 'atMost' in leaf && leaf.atLeast !== undefined && leaf.atMost !== undefined && leaf.atLeast > leaf.atMost)
      yield { at, got: leaf, problem: '"atLeast" is above "atMost"', remedy: 'swap the two' }
  }
  for (const [index, { schedule }] of content.experiences.entries())
    if (schedule?.from !== undefined && schedule.to !== undefined && Date.parse(schedule.from) >= Date.parse(schedule.to))
      yield { at: ['experiences', index, 'schedule'], got: schedule, problem: 'it would end before it begins', remedy: 'put "to" after "from"' }
}
