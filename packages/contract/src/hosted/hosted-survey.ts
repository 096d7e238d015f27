import type { Dress } from '../content/colour/dress.ts'
import type { Survey } from '../experience/survey.ts'
import type { Scalar } from '../scalar.ts'

/** What the page of a survey outside the product is drawn from; it stands in the page as JSON. */
export interface HostedSurvey {
  survey: Survey
  /** Of the release, the first the fallback. */
  locales: string[]
  /** What the reader reads, BCP 47. */
  language: string
  dress?: Dress
  /** Chosen by a link in an e-mail; nothing is answered before it is sent. */
  chosen?: Record<string, number>
  /** Of the rules that the survey's jumps and endings ask about the person, as JSON, those that hold. */
  holding: string[]
  /** Traits that its texts recall. */
  person: Record<string, Scalar>
  account: Record<string, Scalar>
  /** Sticky for this person and survey: choices are shuffled by it. */
  seed: string
}

/** What the page says of itself; the collector adds who and which survey. */
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
  /** As `at`: how wrong the reader's clock is shows in it. */
  sentAt: number
  locale: string
  innerWidth: number
  /** Nobody sees the field; who fills it in is a program. */
  website?: string
  /** Answered quicker than anybody reads, by nobody's hand. */
  hurried?: true
}
