import { bulletList, paragraph } from '@milepost/contract/define'
import { tally } from './tally.ts'

const { defineModal } = tally

/** Just after a company began to pay: what they have for it, and the one thing that makes it worth it. */
export const teamPlan = defineModal({
  id: 'team-plan',
  name: 'Welcome to the team plan',
  trigger: { on: 'event', event: 'Subscription Started', delayMs: 1000 },
  title: { en: 'You are on the team plan', de: 'Sie haben jetzt das Team-Abo' },
  body: {
    en: [paragraph('From now on your company has'), bulletList('as many boards as it needs', 'a seat for everybody you invite', 'reports of the last twelve months')],
    de: [paragraph('Ab jetzt hat Ihre Firma'), bulletList('so viele Boards, wie sie braucht', 'einen Platz für alle, die Sie einladen', 'Berichte der letzten zwölf Monate')],
  },
  buttons: [
    { id: 'invite', do: 'open', href: '/team', label: { en: 'Invite the team', de: 'Team einladen' } },
    { id: 'later', do: 'close', label: { en: 'Later', de: 'Später' } },
  ],
})
