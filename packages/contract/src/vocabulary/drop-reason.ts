/** Why the kit gave up on an event. Every loss has one of these and is counted; counts are themselves delivered. */
export const dropReasons = ['queueFull', 'tooLarge', 'refused', 'storageLost', 'optedOut'] as const
export type DropReason = (typeof dropReasons)[number]
