/** Why the collector refused one message of a request. The good ones beside it are kept. */
export const refusals = [
  'notAnObject',
  'typeUnknown',
  'messageIdInvalid',
  'identityMissing',
  'eventMissing',
  'fieldInvalid',
  'timeInvalid',
  'tooLarge',
  'scoreInvalid',
  'kitEventInvalid',
] as const
export type Refusal = (typeof refusals)[number]
