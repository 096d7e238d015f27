import type { Dress } from '../content/colour/dress.ts'
import type { Survey } from '../experience/survey.ts'
import type { Scalar } from '../scalar.ts'

/** What the page of a survey outside the product is drawn from; it stands in the page as JSON. */
export interface HostedSurvey {
  survey: Survey
  /** Languages of the release; the first is the fallback. */
  locales: string[]
  /** What the reader reads, BCP 47. */
  language: string
  dress?: Dress
  /** Answers chosen by a link in an e-mail. They count only when the person sends them. */
  chosen?: Record<string, number>
  /** Those rules of the survey's jumps and endings, as JSON, that hold for the person: the page cannot evaluate them. */
  holding: string[]
  /** Traits that its texts recall. */
  person: Record<string, Scalar>
  account: Record<string, Scalar>
  /** The same for each visit of this person to this survey, so that choices are shuffled alike. */
  seed: string
}

/** An event as the page sends it; the collector adds the person and the survey, which the link names. */
export interface HostedEvent {
  id: string
  /** Milliseconds since 1970 by the reader's clock. */
  at: number
  kind: 'seen' | 'answered' | 'submitted' | 'completed'
  question?: string
  value?: unknown
  tookMs?: number
  questions?: string[]
}

export interface HostedReport {
  events: HostedEvent[]
  /** As `at`. Against the time of receipt it shows how wrong the reader's clock is. */
  sentAt: number
  locale: string
  innerWidth: number
  /** A field that people do not see: whoever fills it in is a program. */
  website?: string
  /** Answered faster than anybody reads, without any sign of a hand. */
  hurried?: true
}
