import type { Device, Facts, Target } from '@milepost/contract'
import type { Sign } from './arbiter/sign.ts'

/** The address of the page the person is on. */
export interface Page {
  href: string
  path: string
  /** With its `?`, or empty. */
  query: string
  /** With its `#`, or empty. */
  hash: string
}

/**
 * Everything a rule may ask about, as values. What is absent is unknown, not false: a collector has no page and no
 * elements, a browser may not have reached its collector.
 */
export interface Subject {
  /** Milliseconds since 1970. Rules see nothing that is later, so a past instant is judged as it was. */
  now: number
  /** The user id, else the anonymous id: sticky draws are made with it. */
  key: string
  /** Rules about events, active days, scores and progress read the person, or the account where there is no person. */
  person?: Facts
  account?: Facts
  /**
   * Set while the facts are only what this browser saw itself: that something never happened, or not more often, is then
   * not known.
   */
  partial?: boolean
  /** What a `sample` without a salt of its own is drawn with: the id of the experience asked about. */
  salt?: string
  page?: Page
  device?: Device
  /** BCP 47 tag of what the person reads. */
  language?: string
  /** Whether the target is on the page now. */
  hasElement?: (target: Target) => boolean | undefined
  /** Days since 1970-01-01 of an instant's calendar day in the project's time zone. */
  dayOf: (at: number) => number
  /** The instant at which a calendar day begins. */
  startOfDay: (day: number) => number
}

/** What happened in this visit, and what is on screen: the arbiter's part of the moment. */
export interface Session {
  startedAt: number
  /** Events of this session, oldest first, for triggers. */
  events: { event: string; at: number; properties: Record<string, unknown> }[]
  /** Exposures of this session. */
  shown: { experience: string; at: number }[]
  /**
   * Ids that the host or the person asked for by name, newest last; an id leaves the list when the experience is closed or collapsed.
   * Such an experience counts as triggered, and no cool-down or budget holds it. Where its progress has a `reopenedAt` of this session,
   * the person asked for it, and having been done, seen or snoozed does not hold it either.
   */
  started: string[]
  /** Hidden fields that were given with `start`, by experience. */
  fields?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /**
   * What is on screen now, and in which form. An experience whose target went missing stays in the list while it is paused, so that it
   * comes back without using up its frequency. `engaged`: an answer was begun, and no change of the audience takes it away.
   */
  open: { experience: string; form: Form; engaged?: boolean }[]
  /** When the audience of an experience was first found to hold in this visit; a delay counts from it. Default: `startedAt`. */
  readyAt?: Readonly<Record<string, number>>
  /** What was done on pages of this visit that some trigger waits for. */
  signs?: readonly Sign[]
  /** Ids whose target was looked for and is not there. */
  targetMissing: string[]
  /** Set while nothing may be shown: automation, opt-out, the host's word. */
  quiet?: string
}

/** `full` takes the one place on screen; `launcher` stands by in a corner. */
export type Form = 'full' | 'launcher'

export interface Moment extends Subject {
  session: Session
  /** Surveys that the collector's limits keep from this person: until an instant, or (null) for good. */
  closed?: Readonly<Record<string, number | null>> | undefined
}
