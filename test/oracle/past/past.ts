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

/** Weeks in which clocks change by an hour, by half an hour, for Ramadan, or never. */
const weeks = [
  ['UTC', '2026-03-01'],
  ['Europe/Berlin', '2026-03-20'],
  ['Europe/Berlin', '2026-10-20'],
  ['America/New_York', '2026-02-27'],
  ['America/New_York', '2026-10-25'],
  ['Australia/Lord_Howe', '2026-03-30'],
  ['Australia/Lord_Howe', '2026-09-28'],
  ['Africa/Casablanca', '2026-02-10'],
  ['Asia/Kathmandu', '2026-03-25'],
] as const

/** @param most messages in it */
export const past = (most = 40): fc.Arbitrary<Past> =>
  fc.oneof(
    ...weeks.map(([timeZone, start]) =>
      fc
        .record({
          messages: messages(Date.parse(start), timeZone, most),
          plan,
          content,
          key: fc.oneof({ weight: 4, arbitrary: fc.constant('secret' as const) }, { weight: 1, arbitrary: fc.constant('write' as const) }),
        })
        .map(({ messages, plan, ...rest }) => readable({ timeZone, ...rest, ...arrivalOf(messages, plan) })),
    ),
  )

/** What a failed property prints of it. */
export function readable(past: Past): Past {
  return Object.defineProperty(past, fc.toStringMethod, { value: () => storyOf(past) })
}
