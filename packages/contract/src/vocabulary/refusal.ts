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
  /** The project asks for a token that proves the user id. */
  'identityUnproven',
  /** The browser asks not to be recorded: Global Privacy Control, do-not-track. */
  'optedOut',
  /** The person was erased. */
  'erased',
  /** A program answered a survey outside the product: it filled in what nobody sees, or was quicker than a hand. */
  'trapped',
] as const
export type Refusal = (typeof refusals)[number]
