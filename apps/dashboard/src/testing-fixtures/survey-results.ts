import type { SurveyResultsAnswer, SurveyResultsPart, SurveySplitAnswer, Text } from '@milepost/contract'
import { satisfaction, share } from '@milepost/metrics'

type Counts = readonly (readonly [id: string, label: Text | null, count: number])[]

function part(counts: Counts, n: number, row: { id: string; label: Text } | null = null): SurveyResultsPart {
  return { id: row?.id ?? null, label: row?.label ?? null, n, options: n < 5 ? [] : counts.map(([id, label, count]) => ({ id, label, count, share: share(count, n) })) }
}

const scores = [6, 3, 4, 7, 9, 21, 30, 52, 88, 120, 111]
const reasons: Counts = [
  ['price', { en: 'The price', de: 'Der Preis' }, 41],
  ['speed', { en: 'How fast it is, even with many thousands of rows in one report', de: 'Die Geschwindigkeit' }, 187],
  ['support', 'The people who help', 133],
  ['other', null, 24],
]
const faces: Counts = [['1', 'Poor', 12], ['2', null, 30], ['3', null, 77], ['4', null, 120], ['5', 'Excellent', 96]]

/** A survey with a question of each kind; of nobody where there are no accounts. */
export function aSurveyResults(now: number, period: { from: string; to: string }, survey: { id: string; name: string }, isEmpty: boolean): SurveyResultsAnswer {
  const scale = scores.map((count, value) => [String(value), value === 0 ? 'Not at all' : value === 10 ? 'Certainly' : null, count] as const)
  const base = { reachedIsLeast: false, stopped: 0, medianMs: null, score: null, unit: null, parts: [] }
  const columns = (a: number, b: number, c: number): Counts => [['bad', 'Gets in the way', a], ['fine', 'Fine', b], ['good', 'Helps', c]]
  return {
    asOf: now,
    period: { ...period, timeZone: 'Europe/Berlin' },
    survey,
    ...(isEmpty ? { seen: 0, begun: 0, finished: 0 } : { seen: 1310, begun: 451, finished: 388 }),
    questions: [
      { ...base, id: 'score', type: 'nps', title: { en: 'How likely are you to recommend Tandem to a colleague?' }, reached: 451, answered: 451, stopped: 9, share: share(451, 451), medianMs: 3400, score: satisfaction('nps', scores.map((count, value) => ({ value, count }))).score, unit: 'points', parts: [part(scale, 451)] },
      { ...base, id: 'reasons', type: 'choices', title: 'What do you like most?', reached: 442, answered: 301, stopped: 28, share: share(301, 442), medianMs: 8100, parts: [part(reasons, 301)] },
      { ...base, id: 'look', type: 'rating5', title: 'How does it look?', reached: 414, answered: 335, stopped: 12, share: share(335, 414), medianMs: 2200, parts: [part(faces, 335)] },
      { ...base, id: 'parts', type: 'matrix', title: 'How is each of these for you?', reached: 402, answered: 210, stopped: 3, share: share(210, 402), medianMs: 12_300, parts: [part(columns(20, 70, 120), 210, { id: 'search', label: 'Search' }), part(columns(55, 60, 95), 210, { id: 'reports', label: 'Reports' }), part([], 3, { id: 'mobile', label: 'On a phone' })] },
      { ...base, id: 'thumb', type: 'thumbs', title: 'Shall we go on like this?', reached: 399, answered: 380, stopped: 2, share: share(380, 399), medianMs: 1500, parts: [part([['0', null, 61], ['1', null, 319]], 380)] },
      { ...base, id: 'contact', type: 'consent', title: 'May we write to you?', reached: 397, answered: 122, stopped: 4, share: share(122, 397), parts: [part([['given', 'You may write to me about my answers', 122]], 397)] },
      { ...base, id: 'why', type: 'text', title: 'What is the main reason for your score?', reached: 393, reachedIsLeast: true, answered: 174, stopped: 5, share: share(174, 393), medianMs: 31_000 },
      { ...base, id: 'source', type: 'choice', title: null, reached: null, answered: 2, share: null, parts: [part([], 2)] },
    ],
  }
}

export function aSurveySplit(now: number, period: { from: string; to: string }, by: string): SurveySplitAnswer {
  const group = (value: string, n: number, counts: readonly number[]) => ({ value, label: null, n, parts: [part(reasons.map(([id, label], place) => [id, label, counts[place] ?? 0]), n)] })
  const groups = by === 'account.plan' ? [group('business', 160, [12, 110, 61, 9]), group('team', 120, [25, 66, 60, 12])] : [group('trial', 90, [20, 50, 30, 4]), group('paid', 190, [19, 130, 92, 18])]
  return { asOf: now, period: { ...period, timeZone: 'Europe/Berlin' }, question: { id: 'reasons', type: 'choices', title: 'What do you like most?' }, by, choices: ['stage', 'device', 'language', 'account', 'account.plan'], groups, hidden: { groups: 2, answers: 7 } }
}
