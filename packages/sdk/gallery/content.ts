import type { Checklist, Survey, Tooltip } from '@milepost/contract'

const always = { kind: 'all', of: [] } as const

export const start: Checklist = {
  id: 'start',
  kind: 'checklist',
  name: 'Getting started',
  title: { en: 'Plan your first trip', ar: 'خطّط لرحلتك الأولى' },
  description: {
    en: 'Five short steps, and your team travels without a spreadsheet.',
    ar: 'خمس خطوات قصيرة، ويسافر فريقك دون جداول.',
  },
  tasks: [
    { id: 'account', title: { en: 'Create your account', ar: 'أنشئ حسابك' }, doneWhen: always },
    {
      id: 'trip',
      title: { en: 'Add a trip', ar: 'أضف رحلة' },
      description: { en: 'Name, place and dates are enough to begin with.', ar: 'يكفي الاسم والمكان والتواريخ للبدء.' },
      doneWhen: always,
    },
    {
      id: 'invite',
      title: { en: 'Invite your travellers', ar: 'ادعُ المسافرين' },
      description: {
        en: 'They get a link, choose their flights, and you see who is still missing.',
        ar: 'يصلهم رابط فيختارون رحلاتهم، وترى من لم يؤكد بعد.',
      },
      doneWhen: always,
      action: { do: 'open', href: '#team', label: { en: 'Invite people', ar: 'ادعُ أشخاصًا' } },
    },
    {
      id: 'budget',
      title: { en: 'Set a budget', ar: 'حدّد ميزانية' },
      description: { en: 'You are told before it is exceeded.', ar: 'نخبرك قبل تجاوزها.' },
      doneWhen: always,
      action: { do: 'call', label: { en: 'Set a budget', ar: 'حدّد ميزانية' } },
    },
    {
      id: 'approve',
      title: { en: 'Approve the first booking', ar: 'وافق على أول حجز' },
      description: { en: 'One press, from here or from your phone.', ar: 'بضغطة واحدة من هنا أو من هاتفك.' },
      doneWhen: always,
      after: ['invite'],
    },
  ],
  celebration: {
    title: { en: 'Your first trip is planned', ar: 'اكتمل تخطيط رحلتك الأولى' },
    body: { en: 'Your travellers take it from here. You will see their bookings in Trips.', ar: 'يكمل المسافرون من هنا، وستظهر حجوزاتهم في الرحلات.' },
  },
}

export const tip: Tooltip = {
  id: 'invite-tip',
  kind: 'tooltip',
  name: 'Invite',
  target: '#target',
  title: { en: 'Travellers book for themselves', ar: 'المسافرون يحجزون بأنفسهم' },
  body: {
    en: 'Invite them once. They choose within your budget, and you approve with one press.',
    ar: 'ادعهم مرة واحدة. يختارون ضمن ميزانيتك وتوافق بضغطة واحدة.',
  },
}

export const survey: Survey = {
  id: 'relationship',
  kind: 'survey',
  name: 'NPS',
  questions: [
    {
      id: 'score',
      type: 'nps',
      title: { en: 'How likely are you to recommend Fernweh to a colleague?', ar: 'ما مدى احتمال أن توصي زميلًا باستخدام فيرنفيه؟' },
      next: [
        { band: 'low', to: 'better' },
        { band: 'high', to: 'liked' },
      ],
    },
    { id: 'reasons', type: 'choices', title: { en: 'What held you back?', ar: 'ما الذي منعك؟' }, other: true, shuffle: true, next: [{ to: 'end' }], choices: [
      { id: 'price', label: { en: 'The price', ar: 'السعر' } },
      { id: 'speed', label: { en: 'Finding a flight took too long', ar: 'استغرق العثور على رحلة وقتًا طويلًا' } },
      { id: 'support', label: { en: 'Getting help', ar: 'الحصول على المساعدة' } },
    ] },
    { id: 'better', type: 'text', title: { en: 'What should we do better?', ar: 'ما الذي ينبغي أن نحسّنه؟' }, placeholder: { en: 'One thing that would make a difference', ar: 'شيء واحد يُحدث فرقًا' }, next: [{ to: 'end' }] },
    { id: 'liked', type: 'text', title: { en: 'What do you like best?', ar: 'ما أكثر ما يعجبك؟' } },
  ],
  endings: [
    { band: 'high', title: { en: 'Thank you, that makes our day', ar: 'شكرًا، لقد أسعدتنا' }, body: { en: 'Would you tell others, too?', ar: 'هل تخبر الآخرين أيضًا؟' }, link: { label: { en: 'Write a review', ar: 'اكتب مراجعة' }, href: 'https://example.com/review' } },
    { title: { en: 'Thank you', ar: 'شكرًا لك' }, body: { en: 'Somebody of our team reads every answer.', ar: 'يقرأ أحد أعضاء فريقنا كل إجابة.' } },
  ],
}

export const ces: Survey = {
  id: 'effort',
  kind: 'survey',
  name: 'CES',
  questions: [
    { id: 'effort', type: 'ces2', title: { en: 'Fernweh made it easy to plan this trip.', ar: 'سهّلت فيرنفيه تخطيط هذه الرحلة.' }, description: { en: 'How far do you agree?', ar: 'إلى أي مدى توافق؟' } },
  ],
}

export const why: Survey = {
  id: 'why',
  kind: 'survey',
  name: 'Why',
  questions: [
    { id: 'why', type: 'choice', required: true, title: { en: 'What brings you here?', ar: 'ما الذي أتى بك إلى هنا؟' }, other: true, choices: [
      { id: 'team', label: { en: 'Trips of my team', ar: 'رحلات فريقي' } },
      { id: 'own', label: { en: 'My own trips', ar: 'رحلاتي' } },
      { id: 'look', label: { en: 'I am looking around', ar: 'أستطلع فقط' } },
    ] },
  ],
}
