/** The kit's own words in one language. Content has its own; these are buttons, labels and announcements. */
export interface Messages {
  close: string
  dismiss: string
  gotIt: string
  next: string
  send: string
  skip: string
  /** `{done}` and `{total}` are filled in. */
  progress: string
  /** `{count}` is filled in. */
  remaining: string
  openChecklist: string
  allDone: string
  thanks: string
  required: string
  /** Read out for a scale: `{min}`, `{minLabel}`, `{max}`, `{maxLabel}`. */
  scale: string
  remindLater: string
  locked: string
  done: string
}
