import { defineHost } from '@milepost/contract/define'

const ledger = defineHost({ locales: ['en', 'ar'], events: { 'Report Exported': { format: 'string' } }, personTraits: { firstName: 'string' } })
const { defineBanner, defineChecklist, defineContent, defineResourceCentre, defineSurvey, event, trait } = ledger

const asked = { trigger: { on: 'manual' } } as const
const label = (en: string, ar: string) => ({ en, ar })

/** A score, a way by its band, a choice that is recalled, and endings. */
const relationship = defineSurvey({
  ...asked,
  id: 'relationship',
  name: 'NPS',
  hidden: ['plan'],
  questions: [
    { id: 'score', type: 'nps', title: label('How likely are you to recommend Ledger?', 'ما مدى احتمال أن توصي بـ Ledger؟'), next: [{ band: 'high', to: 'liked' }] },
    { id: 'wrong', type: 'text', title: label('What went wrong?', 'ما الذي لم يعجبك؟'), next: [{ to: 'end' }] },
    {
      id: 'liked',
      type: 'choice',
      required: true,
      title: label('What do you value most?', 'ما أكثر ما تقدّره؟'),
      choices: [
        { id: 'speed', label: label('The speed', 'السرعة') },
        { id: 'calm', label: label('The calm', 'الهدوء') },
      ],
    },
    { id: 'more', type: 'text', title: label('{{answer.liked}}: tell us more', '{{answer.liked}}: أخبرنا بالمزيد') },
  ],
  endings: [
    { band: 'high', title: label('Wonderful, thank you', 'رائع، شكرًا لك'), link: { label: label('Write a review', 'اكتب تقييمًا'), href: 'https://example.com/review' } },
    { title: label('We will look into it', 'سننظر في الأمر') },
  ],
})

const exported = defineSurvey({
  id: 'exported',
  name: 'After an export',
  trigger: { on: 'event', event: 'Report Exported' },
  questions: [{ id: 'effort', type: 'ces2', title: label('Exporting was easy', 'كان التصدير سهلًا') }],
})

const pair = [
  { id: 'first', label: label('A first thing that somebody could mean', 'أمر أول قد يقصده أحدهم') },
  { id: 'second', label: label('A second', 'أمر ثان') },
]
const title = label('How was your last month with Ledger?', 'كيف كان شهرك الأخير مع Ledger؟')
/** One question of each type. */
const every = defineSurvey({
  ...asked,
  id: 'every',
  name: 'Every type',
  questions: [
    { id: 'hello', type: 'message', title, description: label('One question of each type.', 'سؤال من كل نوع.'), button: label('Start', 'ابدأ'), link: { label: label('Why we ask', 'لماذا نسأل'), href: '/why' } },
    { id: 'nps', type: 'nps', required: false, title },
    { id: 'ces1', type: 'ces1', required: false, title },
    { id: 'csat7', type: 'csat7', required: false, title },
    { id: 'stars', type: 'rating5', look: 'stars', title },
    { id: 'faces', type: 'rating7', look: 'faces', title },
    { id: 'ten', type: 'rating10', title },
    { id: 'thumbs', type: 'thumbs', title },
    { id: 'choice', type: 'choice', title, choices: pair, other: true },
    { id: 'choices', type: 'choices', title, choices: pair, other: true, shuffle: true },
    { id: 'matrix', type: 'matrix', title, rows: pair, columns: [...pair, { id: 'third', label: label('Excellent', 'ممتاز') }] },
    { id: 'consent', type: 'consent', title, label: pair[0]!.label, link: { label: label('More', 'المزيد'), href: '/privacy' } },
    { id: 'mail', type: 'text', format: 'email', title },
    { id: 'why', type: 'text', title },
  ],
})

/** For one person: what stands folded in the corner of the card, the resource centre above the checklist. */
const audience = trait('firstName', 'Folded')
const start = defineChecklist({ ...asked, id: 'start', name: 'Start', audience, title: label('Get started', 'ابدأ'), tasks: [{ id: 'export', title: label('Export', 'صدّر'), doneWhen: event('Report Exported') }] })
const help = defineResourceCentre({ id: 'help', name: 'Help', audience, corner: 'end', title: label('Help', 'مساعدة'), items: [{ id: 'docs', do: 'open', href: '/docs', label: label('Documentation', 'الوثائق') }] })
const news = defineBanner({ ...asked, id: 'news', name: 'News', audience, edge: 'bottom', body: label('Reports are faster than they were, and can be exported by everybody', 'أصبحت التقارير أسرع، ويمكن للجميع تصديرها') })

export default defineContent({ experiences: [relationship, exported, every, start, help, news] })
