import fc from 'fast-check'
import type { Sent } from './message.ts'

/** What happens to the collector. Times are ms since 1970. */
export type Step =
  /** One request. */
  | { do: 'send'; at: number; messages: Sent[] }
  /** The log is folded as far as it goes, and time moves on. */
  | { do: 'fold'; at: number }
  /** The process of the fold ends and starts again. */
  | { do: 'restart'; at: number }

export interface Arrival {
  steps: Step[]
  until: number
}

/** How messages come in. Lists are gone through again where they end before the messages do. */
export interface Plan {
  /** How long after it happened each comes; one may come from a clock that is ahead. */
  delays: number[]
  /** Everything comes at once, as a history is imported. */
  imported: boolean
  /** What comes at one instant comes in the order of these. */
  places: number[]
  /** Some come twice. */
  again: { message: number; later: number }[]
  /** Messages in a request. */
  sizes: number[]
  /** What happens after a request. */
  after: ('nothing' | 'fold' | 'restart')[]
  /** Folds while nothing comes, after the first message happened. */
  quiet: number[]
  /** From the last step until it is asked about. */
  rest: number
  /** It is asked about a whole number of days after the first message happened. */
  isRound: boolean
}

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
/** A fold that is asked again within a second has nothing new to look at. */
const restMs = 2_000

const some = <Value>(value: fc.Arbitrary<Value>, maxLength: number) => fc.array(value, { minLength: 1, maxLength, size: 'max' })

export const plan: fc.Arbitrary<Plan> = fc.record({
  delays: some(fc.constantFrom(0, 0, 0, minuteMs, dayMs / 8, 2 * dayMs, 9 * dayMs, 60 * dayMs, -4 * minuteMs, -9 * minuteMs), 11),
  imported: fc.boolean(),
  places: some(fc.nat(1000), 13),
  again: fc.array(fc.record({ message: fc.nat(1000), later: fc.constantFrom(0, minuteMs, 5 * dayMs) }), { maxLength: 4 }),
  sizes: some(fc.integer({ min: 1, max: 8 }), 6),
  after: some(fc.constantFrom('fold' as const, 'nothing' as const, 'restart' as const), 6),
  quiet: fc.array(fc.nat(60 * 24).map((hours) => hours * 60 * minuteMs), { maxLength: 2 }),
  rest: fc.constantFrom(restMs, 3 * 60 * minuteMs, 4 * dayMs, 35 * dayMs),
  isRound: fc.boolean(),
})

function at<Item>(list: readonly Item[], index: number): Item {
  return list[index % list.length] as Item
}

export function arrivalOf(messages: readonly Sent[], { delays, imported, places, again, sizes, after, quiet, rest, isRound }: Plan): Arrival {
  const times = messages.map((message) => Date.parse(message.timestamp))
  const end = Math.max(...times) + restMs
  const once = messages.map((message, index) => ({ message, place: at(places, index), at: imported ? end : at(times, index) + at(delays, index) }))
  const twice = again.map(({ message, later }) => ({ ...at(once, message), at: at(once, message).at + later }))
  const queue = [...once, ...twice].sort((a, b) => a.at - b.at || a.place - b.place)

  const steps: Step[] = []
  let now = 0
  for (let turn = 0; queue.length > 0; turn++) {
    const batch = queue.splice(0, at(sizes, turn))
    now = Math.max(now + restMs, ...batch.map((each) => each.at))
    steps.push({ do: 'send', at: now, messages: batch.map(({ message }) => message) })
    const next = at(after, turn)
    if (next === 'nothing') continue
    steps.push({ do: 'fold', at: (now += restMs) })
    if (next === 'restart') steps.push({ do: 'restart', at: now })
  }
  const idle = [...new Set(quiet.map((wait) => Math.min(...times) + wait))].filter((at) => steps.every((step) => Math.abs(step.at - at) > restMs))
  const all = [...steps, ...idle.map((at): Step => ({ do: 'fold', at }))].sort((a, b) => a.at - b.at)
  const first = Math.min(...times)
  const until = (all.at(-1)?.at ?? 0) + rest
  return { steps: all, until: isRound ? first + Math.ceil((until - first) / dayMs) * dayMs : until }
}
