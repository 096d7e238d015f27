import { tally } from './tally.ts'

const { defineFeedback, defineSurvey } = tally

/** Nobody is asked: it opens by the button at the edge, and from the resource centre. */
export const ideas = defineSurvey({
  id: 'ideas',
  name: 'Feedback',
  trigger: { on: 'manual' },
  questions: [
    {
      id: 'about',
      type: 'choice',
      required: true,
      title: { en: 'What is it about?', de: 'Worum geht es?' },
      choices: [
        { id: 'missing', label: { en: 'Something is missing', de: 'Etwas fehlt' } },
        { id: 'broken', label: { en: 'Something does not work', de: 'Etwas funktioniert nicht' } },
        { id: 'good', label: { en: 'Something is good', de: 'Etwas ist gut' } },
      ],
    },
    {
      id: 'text',
      type: 'text',
      required: true,
      title: { en: 'Tell us more', de: 'Erzählen Sie mehr' },
      placeholder: { en: 'What were you about to do?', de: 'Was hatten Sie vor?' },
    },
  ],
  endings: [
    {
      title: { en: 'Thank you, it is with our team', de: 'Danke, es liegt jetzt bei unserem Team' },
      body: { en: 'Somebody reads everything that is written here.', de: 'Hier wird alles gelesen, was geschrieben wird.' },
    },
  ],
})

export const feedback = defineFeedback({
  id: 'feedback',
  name: 'Feedback button',
  label: { en: 'Feedback', de: 'Feedback' },
  survey: ideas.id,
})
