import type { Banner, Checklist, Feedback, Hotspot, Modal, ResourceCentre, Survey, Tooltip, Tour } from '@milepost/contract'
import { bold, bulletList, code, link, paragraph } from '@milepost/contract/define'

/** Tasks are done in the gallery by what a scene records. */
const never = { kind: 'any', of: [] } as const

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
    { id: 'account', title: { en: 'Create your account', ar: 'أنشئ حسابك' }, doneWhen: never },
    {
      id: 'trip',
      title: { en: 'Add a trip', ar: 'أضف رحلة' },
      description: { en: 'Name, place and dates are enough to begin with.', ar: 'يكفي الاسم والمكان والتواريخ للبدء.' },
      doneWhen: never,
    },
    {
      id: 'invite',
      title: { en: 'Invite your travellers', ar: 'ادعُ المسافرين' },
      description: {
        en: 'They get a link, choose their flights, and you see who is still missing.',
        ar: 'يصلهم رابط فيختارون رحلاتهم، وترى من لم يؤكد بعد.',
      },
      doneWhen: never,
      action: { do: 'open', href: '#team', label: { en: 'Invite people', ar: 'ادعُ أشخاصًا' } },
    },
    {
      id: 'budget',
      title: { en: 'Set a budget', ar: 'حدّد ميزانية' },
      description: { en: 'You are told before it is exceeded.', ar: 'نخبرك قبل تجاوزها.' },
      doneWhen: never,
      skippable: true,
      action: { do: 'call', label: { en: 'Set a budget', ar: 'حدّد ميزانية' } },
    },
    {
      id: 'approve',
      title: { en: 'Approve the first booking', ar: 'وافق على أول حجز' },
      description: { en: 'One press, from here or from your phone.', ar: 'بضغطة واحدة من هنا أو من هاتفك.' },
      doneWhen: never,
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

export const inside: Checklist = { ...start, id: 'inside', inside: '#slot' }

export const tour: Tour = {
  id: 'round',
  kind: 'tour',
  name: 'A look around',
  steps: [
    {
      id: 'hello',
      title: { en: 'A look around, in three steps', ar: 'جولة سريعة في ثلاث خطوات' },
      media: { kind: 'image', src: './welcome.svg', alt: { en: 'A map with a route on it', ar: 'خريطة عليها مسار' }, width: 420, height: 180 },
      body: {
        en: [paragraph('Fernweh keeps all trips of your team ', bold('in one place'), '. It takes a minute to see where everything is.')],
        ar: [paragraph('تجمع فيرنفيه كل رحلات فريقك ', bold('في مكان واحد'), '. يكفيك دقيقة لتعرف مكان كل شيء.')],
      },
    },
    {
      id: 'invite',
      target: '#target',
      title: { en: 'Travellers book for themselves', ar: 'المسافرون يحجزون بأنفسهم' },
      body: { en: 'Invite them once. They choose within your budget.', ar: 'ادعهم مرة واحدة. يختارون ضمن ميزانيتك.' },
    },
    {
      id: 'settings',
      target: '#settings',
      side: 'bottom',
      title: { en: 'Set your limits', ar: 'حدّد قيودك' },
      body: {
        en: [paragraph('Press ', bold('Settings'), ' to go on:'), bulletList('what a night may cost', ['who approves, with ', code('@')])],
        ar: [paragraph('اضغط ', bold('الإعدادات'), ' للمتابعة:'), bulletList('كم قد تكلف الليلة', ['من يوافق، بـ ', code('@')])],
      },
      advance: { on: 'click' },
    },
  ],
}

export const dot: Hotspot = {
  id: 'invite-dot',
  kind: 'hotspot',
  name: 'Invite',
  target: '#target',
  title: { en: 'New: invite whole teams', ar: 'جديد: ادعُ فرقًا كاملة' },
  body: {
    en: [paragraph('Paste a list of addresses, or choose a group of your directory. ', link('How it works', 'https://example.com/teams'))],
    ar: [paragraph('الصق قائمة عناوين أو اختر مجموعة من دليلك. ', link('كيف يعمل', 'https://example.com/teams'))],
  },
}

export const banner: Banner = {
  id: 'maintenance',
  kind: 'banner',
  name: 'Maintenance',
  title: { en: 'Booking pauses on Sunday', ar: 'يتوقف الحجز يوم الأحد' },
  body: { en: 'From 02:00 to 04:00 UTC. Trips you have booked are not affected.', ar: 'من 02:00 إلى 04:00 بالتوقيت العالمي. لا تتأثر الرحلات المحجوزة.' },
  buttons: [{ id: 'status', do: 'open', href: '#status', label: { en: 'See status', ar: 'عرض الحالة' } }],
}

export const news: Banner = {
  id: 'rail',
  kind: 'banner',
  name: 'Rail',
  body: {
    en: [paragraph(bold('Night trains are here.'), ' Thirty cities, one ticket, and no airport.')],
    ar: [paragraph(bold('وصلت القطارات الليلية.'), ' ثلاثون مدينة وتذكرة واحدة دون مطار.')],
  },
  buttons: [{ id: 'try', do: 'open', href: '#rail', label: { en: 'Find a train', ar: 'ابحث عن قطار' } }],
}

export const modal: Modal = {
  id: 'night-trains',
  kind: 'modal',
  name: 'Night trains',
  title: { en: 'Wake up where your meeting is', ar: 'استيقظ حيث اجتماعك' },
  media: { kind: 'image', src: './welcome.svg', alt: { en: 'A map with a route on it', ar: 'خريطة عليها مسار' }, width: 420, height: 180 },
  body: {
    en: [paragraph('Fernweh now books night trains between thirty cities. They count against the same budget, and ', bold('half the carbon'), ' of a flight or less.')],
    ar: [paragraph('تحجز فيرنفيه الآن قطارات ليلية بين ثلاثين مدينة ضمن الميزانية نفسها، و', bold('بنصف الكربون'), ' مقارنة برحلة جوية أو أقل.')],
  },
  buttons: [
    { id: 'find', do: 'open', href: '#rail', label: { en: 'Find a train', ar: 'ابحث عن قطار' } },
    { id: 'later', do: 'close', label: { en: 'Not now', ar: 'ليس الآن' } },
  ],
}

export const feedback: Feedback = { id: 'feedback', kind: 'feedback', name: 'Feedback', label: { en: 'Feedback', ar: 'ملاحظات' }, survey: 'why' }

export const help: ResourceCentre = {
  id: 'help',
  kind: 'resourceCentre',
  name: 'Help',
  title: { en: 'Help and guides', ar: 'المساعدة والأدلة' },
  items: [
    { id: 'start', do: 'start', experience: 'start', label: { en: 'Plan your first trip', ar: 'خطّط لرحلتك الأولى' } },
    { id: 'tour', do: 'start', experience: 'round', label: { en: 'A look around', ar: 'جولة سريعة' }, description: { en: 'Three steps, one minute', ar: 'ثلاث خطوات في دقيقة' } },
    { id: 'docs', do: 'open', href: 'https://example.com/docs', label: { en: 'Documentation', ar: 'الوثائق' } },
    { id: 'say', do: 'start', experience: 'why', label: { en: 'Tell us something', ar: 'أخبرنا بشيء' } },
  ],
}

/** All of them, as a release would hold them. */
export const published = [start, inside, tip, survey, ces, why, tour, dot, banner, news, modal, feedback, help]
