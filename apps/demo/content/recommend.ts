import { gettingStarted } from './getting-started.ts'
import { activated } from './milestones.ts'
import { tally } from './tally.ts'

const { any, defineSurvey, milestone, progress } = tally

/**
 * NPS, just after a report was exported: people have in hand what they came for. Who finished the checklist is activated;
 * their browser knows that before the collector has said so.
 */
export const recommend = defineSurvey({
  id: 'recommend',
  name: 'NPS after a report',
  audience: any(milestone(activated), progress(gettingStarted, 'done')),
  trigger: { on: 'event', event: 'Report Exported', delayMs: 2000 },
  frequency: { kind: 'everyDays', days: 90 },
  priority: 70,
  questions: [
    {
      id: 'score',
      type: 'nps',
      title: { en: 'How likely are you to recommend Tally to a colleague?', de: 'Wie wahrscheinlich ist es, dass Sie Tally weiterempfehlen?' },
      lowLabel: { en: 'Not at all likely', de: 'Gar nicht wahrscheinlich' },
      highLabel: { en: 'Extremely likely', de: 'Sehr wahrscheinlich' },
      next: [
        { band: 'low', to: 'why-low' },
        { band: 'middle', to: 'why-middle' },
        { band: 'high', to: 'why-high' },
      ],
    },
    {
      id: 'why-low',
      type: 'text',
      title: { en: 'What went wrong, or what is missing?', de: 'Was lief nicht gut, oder was fehlt?' },
      placeholder: { en: 'As plainly as you like', de: 'Gern ganz offen' },
      next: [{ to: 'end' }],
    },
    {
      id: 'why-middle',
      type: 'text',
      title: { en: 'What would make Tally more useful to you?', de: 'Was würde Tally für Sie nützlicher machen?' },
      placeholder: { en: 'One thing is enough', de: 'Ein Punkt genügt' },
      next: [{ to: 'end' }],
    },
    {
      id: 'why-high',
      type: 'text',
      title: { en: 'What do you value most about Tally?', de: 'Was schätzen Sie an Tally am meisten?' },
      placeholder: { en: 'In your own words', de: 'In Ihren eigenen Worten' },
      next: [{ to: 'end' }],
    },
  ],
  endings: [
    {
      band: 'low',
      title: { en: 'Thank you for being frank', de: 'Danke für Ihre Offenheit' },
      body: {
        en: 'Somebody of our team reads every answer. If we can put it right, we will get in touch.',
        de: 'Jemand aus unserem Team liest jede Antwort. Wenn wir etwas verbessern können, melden wir uns.',
      },
    },
    {
      band: 'middle',
      title: { en: 'Thank you, that helps', de: 'Danke, das hilft uns' },
      body: { en: 'We go through these answers before we plan what to build next.', de: 'Wir lesen diese Antworten, bevor wir planen, was als Nächstes kommt.' },
    },
    {
      band: 'high',
      title: { en: 'Thank you, that means a lot', de: 'Danke, das freut uns sehr' },
      body: { en: 'If a colleague comes to mind, they can try Tally free for two weeks.', de: 'Falls Ihnen jemand einfällt: Tally lässt sich zwei Wochen kostenlos testen.' },
    },
  ],
})
