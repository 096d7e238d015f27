/** Why an experience is not on screen now. The order is the order in which the arbiter asks. */
export const holdReasons = [
  'quiet',
  'notScheduled',
  'holdout',
  'done',
  'dismissed',
  'frequency',
  'closed',
  'snoozed',
  'audience',
  'audienceUnknown',
  'notTriggered',
  'targetMissing',
  'coolDown',
  'budget',
  'busy',
  'outranked',
] as const
export type HoldReason = (typeof holdReasons)[number]
