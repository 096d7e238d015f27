import type { Verdict } from '@milepost/targeting'

/** What one question answers over time, found as it is asked for. */
export interface Timeline {
  /** The verdict that stands at an instant, in any order of instants. */
  at(now: number): Verdict
}

/** @param ask answers as of an instant; its `changesAt` is exact, as that of a single question is. */
export function createTimeline(ask: (now: number) => Verdict): Timeline {
  /** Ascending; each stands from its instant to its `changesAt`. They need not touch: nobody may have asked in between. */
  const stays: { from: number; verdict: Verdict }[] = []
  return {
    at(now) {
      let place = stays.length
      while (place > 0 && (stays[place - 1] as (typeof stays)[0]).from > now) place--
      const before = stays[place - 1]
      if (before && now < (before.verdict.changesAt ?? Infinity)) return before.verdict
      const verdict = ask(now)
      stays.splice(place, 0, { from: now, verdict })
      return verdict
    },
  }
}
