/** The wording of `measures` for measures whose answers do not carry their own definition. */
export const definitions = {
  activationRate:
    'Activated within the window after the start, of those whose whole window has passed. Those still inside it are counted apart.',
  timeToActivate:
    'Kaplan-Meier: the time by which a share of all had activated, counting those who have not yet.',
  responseRate: 'People who answered, of people who saw the survey.',
  ofFirst: 'Of those who took the first step in the period and whose window is over.',
  ofPrevious: 'Of those who reached the step before.',
  task: 'People who completed the task, of people who saw its checklist.',
  move: 'Of all who left the stage in the period, the share that went there.',
  easyShare: 'The share of answers from 5 to 7 on the scale of 1 to 7.',
} as const
