import { defineHost } from '@milepost/contract/define'

const { defineContent, defineSurvey, trait } = defineHost({ locales: ['en', 'ar'], events: {}, personTraits: { asked: 'boolean' } })

const nps = defineSurvey({
  id: 'nps',
  name: 'Recommend',
  audience: trait('asked', { op: 'equals', value: true }),
  questions: [
    { id: 'score', type: 'nps', title: { en: 'How likely are you to recommend Tally?', ar: 'ما مدى احتمال أن توصي بـ Tally؟' } },
    { id: 'why', type: 'text', title: { en: 'What is the main reason?', ar: 'ما السبب الرئيسي؟' } },
  ],
  endings: [
    { band: 'high', title: { en: 'Thank you', ar: 'شكرًا' }, body: { en: 'Would you say so in public, too?', ar: 'هل تقول ذلك علنًا أيضًا؟' }, link: { label: { en: 'Write a review', ar: 'اكتب مراجعة' }, href: 'https://reviews.example/tally' } },
    { title: { en: 'Thank you', ar: 'شكرًا' }, body: { en: 'We read every answer.', ar: 'نقرأ كل إجابة.' } },
  ],
})

export default defineContent({ experiences: [nps] })
