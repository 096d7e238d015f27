import type { HoldReason } from '@milepost/contract/vocabulary'
import type { Explanation } from '../arbiter/explain.ts'
import type { Held } from '../decision.ts'
import { type Names, nameIn } from './names.ts'
import { describeVerdict, type Line } from './verdict.ts'

const reasons = {
  quiet: 'Nothing is shown on this page now.',
  notScheduled: 'It is outside its schedule.',
  holdout: 'This person is in its holdout and never sees it.',
  done: 'This person has finished it.',
  dismissed: 'This person has dismissed it.',
  frequency: 'This person has seen it as often as it may be seen.',
  closed: 'It has the answers it wants for now, or enough people were asked.',
  snoozed: 'This person asked to see it later.',
  audience: 'This person is not in its audience.',
  audienceUnknown: 'It is not known whether this person is in its audience.',
  notTriggered: 'What triggers it has not happened yet.',
  targetMissing: 'What it points to is not on the page.',
  coolDown: 'Something else was shown a short time ago.',
  budget: 'This person was interrupted often enough for now.',
  busy: 'Something else is on screen.',
  outranked: 'Something else goes first.',
} as const satisfies Record<HoldReason, string>

/**
 * Why something is held, in one or two sentences.
 *
 * @param formatTime how an instant (ms since 1970) is written; default ISO 8601.
 */
export function describeHeld(
  { reason, until, behind }: Pick<Held, 'reason' | 'until' | 'behind'>,
  formatTime: (at: number) => string = (at) => new Date(at).toISOString(),
  names: Names = {},
): string {
  const what = behind === undefined ? reasons[reason] : reasons[reason].replace('Something else', nameIn(names.experiences, behind))
  return until === null ? what : `${what} That may change by itself at ${formatTime(until)}.`
}

export interface Description {
  /** Shown or held, and why. */
  headline: string
  /** The audience, question by question. */
  audience: Line[]
  /** Further reasons that hold beside the first. */
  also: string[]
}

const shown = { full: 'It is on screen.', launcher: 'It stands by as a launcher.' }

/** An explanation in sentences, for the debug panel and the dashboard. */
export function describeExplanation({ form, held, verdict, answers }: Explanation, formatTime?: (at: number) => string, names?: Names): Description {
  const further = answers.filter(({ holds, reason }) => holds && reason !== held?.reason)
  return {
    headline: held ? describeHeld(held, formatTime, names) : shown[form ?? 'full'],
    audience: describeVerdict(verdict, names),
    also: further.map((answer) => describeHeld(answer, formatTime, names)),
  }
}
