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
  /** Changes kept of one trait: the earliest half and the latest half. */
  traitChanges: 50,
  /** Distinct event names summarised for one person; later names (by first occurrence, then name) are not summarised. */
  eventNames: 200,
  /** Days on which somebody was active: three years. */
  activeDays: 1100,
  /** Scores kept for one person, newest. */
  scores: 100,
  /** Exposure times kept for each experience, newest. */
  exposures: 50,
  /** Experiences in a release: the manifest stays a few kilobytes. */
  experiences: 200,
} as const
