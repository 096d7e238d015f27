import type { Band } from '@milepost/contract/vocabulary'

/** What people write when they are asked why; by the band of their score. */
export const comments: Record<Band, readonly string[]> = {
  low: [
    'I could not find where to export for two days.',
    'Too slow with more than forty cards on a board.',
    'Inviting my team took three attempts because the mail never came.',
    'We went back to our spreadsheet. Moving a card takes too many clicks.',
    'No keyboard shortcuts, no undo. I lost a card.',
    'The price per seat does not work for our part-time people.',
    'The report leaves out who did what, which is the one thing my boss asks.',
    'Onboarding told me to do things I did not need.',
  ],
  middle: [
    'Does what it says. I would like due dates.',
    'Good, but I miss a view over all boards.',
    'Fine for our small team, not sure it would work for the whole company.',
    'I like how calm it is. The phone version needs work.',
    'Solid. A calendar would make it a nine.',
    'Export could offer more formats.',
  ],
  high: [
    'Finally a board my whole team opens without being told to.',
    'The weekly report saves me an hour every Friday.',
    'Set up in ten minutes. The checklist told us just enough.',
    'Calm, fast, and nobody needed training.',
    'We dropped two other tools for this.',
    'Support answered within the hour and it was a real person.',
    'I recommended it to two other agencies already.',
    'Love that there are no notifications.',
  ],
}
