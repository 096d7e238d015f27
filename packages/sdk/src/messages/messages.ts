import type { ScoreType } from '@milepost/contract'

/** One text for each plural form a language has; `other` is the one every language has. `{count}` is filled in. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** The kit's own words in one language. Content has its own; these are buttons, labels and announcements. */
export interface Messages {
  /** BCP 47 tag, for the plural rules and for the `lang` of the kit's words. */
  language: string
  close: string
  gotIt: string
  next: string
  back: string
  send: string
  skip: string
  minimise: string
  /** Opens the question below. */
  hide: string
  hideQuestion: string
  hideForGood: string
  keep: string
  remindLater: string
  /** `{done}` and `{total}` are filled in. */
  progress: string
  remaining: Plural
  allDone: string
  done: string
  locked: string
  /** A task that was passed over. */
  skipped: string
  thanks: string
  /** Said where a required question was left without an answer. */
  required: string
  /** Said of answers that are there and not enough, or too much; `{count}` is filled in. */
  faults: Record<'short' | 'email' | 'few' | 'many', string>
  /** Thumb up, thumb down. */
  yes: string
  no: string
  optional: string
  /** The choice that has a text field. */
  other: string
  /** Name of that field. */
  otherText: string
  /** `{step}` and `{total}` are filled in. */
  question: string
  /** Where in a tour; `{step}` and `{total}` are filled in. */
  step: string
  /** The words at the ends of each scale, lowest first, where the survey gives none. */
  ends: Record<ScoreType, readonly [string, string]>
}
