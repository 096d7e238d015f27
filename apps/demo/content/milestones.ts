import { tally } from './tally.ts'

const { all, defineMilestone, event, milestone } = tally

export const boardCreated = defineMilestone({
  id: 'board-created',
  name: 'First board created',
  unit: 'account',
  when: event('Board Created'),
})

export const threeCards = defineMilestone({
  id: 'three-cards',
  name: 'Three cards added',
  unit: 'account',
  when: event('Card Added', { atLeast: 3 }),
})

export const teammateInvited = defineMilestone({
  id: 'teammate-invited',
  name: 'First teammate invited',
  unit: 'account',
  when: event('Teammate Invited'),
})

/** A board in use, somebody to share it with, and something taken out of it: from here on Tally is worth its price. */
export const activated = defineMilestone({
  id: 'activated',
  name: 'Activated: a shared board and its first report',
  unit: 'account',
  activation: true,
  when: all(milestone(boardCreated), milestone(threeCards), milestone(teammateInvited), event('Report Exported')),
})
