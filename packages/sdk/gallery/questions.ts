import type { AnswerValue, Question, Survey } from '@milepost/contract'
import type { Scene } from './scenes.ts'

const choices = [
  { id: 'price', label: { en: 'The price', ar: 'السعر' } },
  { id: 'speed', label: { en: 'How fast it is', ar: 'السرعة' } },
  { id: 'people', label: { en: 'That people answer when I ask', ar: 'أن أحدًا يجيب حين أسأل' } },
]
const columns = [
  { id: 'poor', label: { en: 'Poor', ar: 'ضعيف' } },
  { id: 'fair', label: { en: 'Fair', ar: 'مقبول' } },
  { id: 'good', label: { en: 'Good', ar: 'جيد' } },
  { id: 'excellent', label: { en: 'Excellent', ar: 'ممتاز' } },
]

function asking(question: Question, more: Partial<Survey> = {}): Survey {
  return { id: `ask-${question.id}`, kind: 'survey', name: question.id, questions: [question], ...more }
}

function scene(title: string, question: Question, answer?: AnswerValue): Scene {
  return { title, experience: asking(question), ...(answer === undefined ? {} : { answers: { [question.id]: answer } }) }
}

const happy = { en: 'How happy are you with your last trip?', ar: 'ما مدى رضاك عن رحلتك الأخيرة؟' }
const rate = { en: 'How do you rate the booking?', ar: 'كيف تقيّم الحجز؟' }
const ends = { lowLabel: { en: 'Poor', ar: 'ضعيف' }, highLabel: { en: 'Excellent', ar: 'ممتاز' } }

/** Each type of question that the other surveys of the gallery do not ask. */
export const questionScenes = {
  'csat-3': scene('Satisfaction in three', { id: 'csat3', type: 'csat3', title: happy }),
  'csat-7': scene('Satisfaction in seven', { id: 'csat7', type: 'csat7', title: happy }, 6),
  ces1: scene('Effort, the older scale', { id: 'ces1', type: 'ces1', title: { en: 'How much effort was it to book?', ar: 'ما مقدار الجهد الذي تطلبه الحجز؟' } }),
  stars: scene('Stars', { id: 'stars', type: 'rating5', look: 'stars', title: rate, ...ends }, 4),
  faces: scene('Faces', { id: 'faces', type: 'rating5', look: 'faces', title: rate, ...ends }, 4),
  numbers: scene('A rating in ten', { id: 'numbers', type: 'rating10', title: rate, ...ends }, 8),
  thumbs: scene('A thumb', { id: 'thumbs', type: 'thumbs', title: { en: 'Did this page help?', ar: 'هل أفادتك هذه الصفحة؟' } }, 1),
  several: scene('Several choices, with one of one’s own', { id: 'several', type: 'choices', title: { en: 'What matters most?', ar: 'ما الأهم؟' }, choices, other: true, shuffle: true, atMost: 2 }, { choices: ['speed', 'other'], other: 'Night trains' }),
  line: scene('One line', { id: 'line', type: 'text', format: 'email', required: true, title: { en: 'Where may we write to you?', ar: 'أين نراسلك؟' }, placeholder: { en: 'you@example.com', ar: 'you@example.com' } }),
  matrix: scene(
    'A matrix',
    {
      id: 'matrix',
      type: 'matrix',
      title: { en: 'How was it?', ar: 'كيف كان ذلك؟' },
      rows: [
        { id: 'finding', label: { en: 'Finding a hotel', ar: 'العثور على فندق' } },
        { id: 'paying', label: { en: 'Paying', ar: 'الدفع' } },
        { id: 'help', label: { en: 'Help on the way', ar: 'المساعدة في الطريق' } },
      ],
      columns,
    },
    { rows: { finding: 'good', paying: 'excellent' } },
  ),
  consent: scene('A consent', {
    id: 'consent',
    type: 'consent',
    required: true,
    title: { en: 'May we write to you about this?', ar: 'هل لنا أن نراسلك بشأن هذا؟' },
    label: { en: 'Yes, somebody of Fernweh may write to me about my answer.', ar: 'نعم، يمكن لأحد من فيرنفيه مراسلتي بشأن إجابتي.' },
    link: { label: { en: 'What happens to my address', ar: 'ماذا يحدث لعنواني' }, href: 'https://example.com/privacy' },
  }),
  message: {
    title: 'A word before the questions',
    experience: asking(
      {
        id: 'message',
        type: 'message',
        title: { en: 'Two minutes for better trips?', ar: 'دقيقتان من أجل رحلات أفضل؟' },
        description: { en: 'Four questions about your last trip. Your team does not see who answered.', ar: 'أربعة أسئلة عن رحلتك الأخيرة. لا يرى فريقك من أجاب.' },
        button: { en: 'Start', ar: 'ابدأ' },
        link: { label: { en: 'How we use answers', ar: 'كيف نستخدم الإجابات' }, href: 'https://example.com/answers' },
      },
    ),
  },
} satisfies Record<string, Scene>
