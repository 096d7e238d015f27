import type { Content } from '@milepost/contract'
import fc from 'fast-check'
import { arrivalOf, plan, type Step } from './arrival.ts'
import { content } from './content.ts'
import { messages } from './message.ts'
import { storyOf } from './story.ts'

/** A small project's whole life: what it defined, what was sent, how that arrived, and when it is asked about. */
export interface Past {
  timeZone: string
  content: Content
  /** With the secret key past times are kept; with the write key they are clamped. */
  key: 'secret' | 'write'
  /** Ascending by time. */
  steps: Step[]
  /** The instant (ms since 1970) it is asked about; not before the last step. */
  until: number
}

/** Zones whose clocks change within the weeks that are tried, by an hour, by half an hour, for Ramadan, or never. */
const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Asia/Kathmandu'] as const
/** A few days before clocks change somewhere. */
const starts = [Date.UTC(2026, 1, 10), Date.UTC(2026, 2, 1), Date.UTC(2026, 2, 25), Date.UTC(2026, 8, 28), Date.UTC(2026, 9, 20)]

/** @param most messages in it */
export const past = (most = 40): fc.Arbitrary<Past> =>
  fc.oneof(
    ...starts.map((start) =>
      fc
        .record({
          messages: messages(start, most),
          plan,
          content,
          timeZone: fc.constantFrom(...zones),
          key: fc.oneof({ weight: 4, arbitrary: fc.constant('secret' as const) }, { weight: 1, arbitrary: fc.constant('write' as const) }),
        })
        .map(({ messages, plan, ...rest }) => readable({ ...rest, ...arrivalOf(messages, plan) })),
    ),
  )

/** What a failed property prints of it. */
function readable(past: Past): Past {
  return Object.defineProperty(past, fc.toStringMethod, { value: () => storyOf(past) })
}
