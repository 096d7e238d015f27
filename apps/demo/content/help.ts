import { gettingStarted } from './getting-started.ts'
import { ideas } from './ideas.ts'
import { lookAround } from './look-around.ts'
import { tally } from './tally.ts'

const { defineResourceCentre } = tally

/** Everything that somebody may want to see again. */
export const help = defineResourceCentre({
  id: 'help',
  name: 'Help',
  title: { en: 'Help and guides', de: 'Hilfe und Anleitungen' },
  items: [
    { id: 'getting-started', do: 'start', experience: gettingStarted.id, label: { en: 'Get your team going', de: 'Bringen Sie Ihr Team in Gang' } },
    {
      id: 'look-around',
      do: 'start',
      experience: lookAround.id,
      label: { en: 'A look around', de: 'Ein kurzer Rundgang' },
      description: { en: 'From a board to a report, in two minutes', de: 'Vom Board zum Bericht, in zwei Minuten' },
    },
    { id: 'ideas', do: 'start', experience: ideas.id, label: { en: 'Tell us what you think', de: 'Sagen Sie uns Ihre Meinung' } },
  ],
})
