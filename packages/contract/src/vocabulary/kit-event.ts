/** The names of the `track` events the kit itself sends. A name that starts with the prefix is checked strictly at ingest. */
export const kitEventPrefix = 'Milepost '

export const kitEvents = {
  shown: 'Milepost Shown',
  seen: 'Milepost Seen',
  clicked: 'Milepost Clicked',
  dismissed: 'Milepost Dismissed',
  snoozed: 'Milepost Snoozed',
  reopened: 'Milepost Reopened',
  completed: 'Milepost Completed',
  taskCompleted: 'Milepost Task Completed',
  taskSkipped: 'Milepost Task Skipped',
  stepCompleted: 'Milepost Step Completed',
  answered: 'Milepost Answered',
  submitted: 'Milepost Submitted',
  targetMissing: 'Milepost Target Missing',
  dropped: 'Milepost Dropped',
} as const
export type KitEventKind = keyof typeof kitEvents
