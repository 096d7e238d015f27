/** Caps that both sides of the wire know. Each names its unit and why it is there. */
export const limits = {
  /** One message as JSON. Segment's own limit, so that clients made for it never meet a smaller one. */
  messageBytes: 32 * 1024,
  /** One request body. Segment's own limit. */
  batchBytes: 500 * 1024,
  /** Characters of a message id, a user id, an event name: index keys stay small. */
  idLength: 256,
  /** Occurrence times kept of one event stream in a person's facts: the earliest half and the latest half. */
  streamTimes: 200,
  /** Entries kept of one trait, the earliest half and the latest half. The same value sent every day fills them after three years. */
  traitChanges: 80,
  /** Distinct event names summarised for one person, first by name: a choice that no later message can overturn. */
  eventNames: 200,
  /** Distinct traits kept of one person or account, first by name. */
  traitNames: 100,
  /** Characters kept of a trait's text: rules compare plans and roles, not essays. */
  traitLength: 500,
  /** Days on which somebody was active, newest: three years. */
  activeDays: 1100,
  /** Scores kept for one person, newest. */
  scores: 100,
  /** Exposure times kept for each experience, newest. */
  exposures: 50,
  /** Experiences in a release, and in one person's progress, first by id: the manifest stays a few kilobytes. */
  experiences: 200,
  /** Alerts of a release: each answer is held against each of them. */
  alerts: 50,
  /** Tasks, steps and questions kept of one experience's progress, first by id. */
  parts: 60,
} as const
