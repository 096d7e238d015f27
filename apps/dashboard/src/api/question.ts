import type {
  AccountCardAnswer,
  AccountAnswer,
  AccountsPage,
  ActivationAnswer,
  AnswersPage,
  ClosingAnswer,
  DeliveriesPage,
  DeliveryAnswer,
  ErasuresAnswer,
  ExperienceAnswer,
  ExperiencesAnswer,
  ExplainAnswer,
  FeedbackAnswer,
  FeedbackPage,
  ForecastAnswer,
  FunnelAnswer,
  HealthAnswer,
  KeysAnswer,
  Measure,
  MilestonePreview,
  MilestonesAnswer,
  MoneyAnswer,
  MovingOnAnswer,
  PeoplePage,
  PersonAnswer,
  PhrasesAnswer,
  ProjectAnswer,
  QueueAnswer,
  ResponseAnswer,
  RetentionAnswer,
  SatisfactionAnswer,
  SegmentsAnswer,
  SessionAnswer,
  SessionsAnswer,
  SettingsAnswer,
  StageMetricsAnswer,
  StagesAnswer,
  SurveyResultsAnswer,
  SurveysAnswer,
  SurveySplitAnswer,
  TeamAnswer,
  TimelinePage,
  TraitsAnswer,
  WhyAnswer,
  WebhooksAnswer,
} from '@milepost/contract'

declare const answerType: unique symbol

/** Something the read API can be asked; the type says what comes back. */
export interface Question<Answer> {
  readonly address: string
  readonly [answerType]?: Answer
}

type Parameters = Record<string, string | number | null | undefined>
interface Between {
  from: string
  to: string
}
/** A period, and the time zone that cuts its days: `days` of the dashboard. */
interface Days extends Between {
  zone?: string | null
}
/** The segment to ask about, and what to compare it with: see `useNarrowing`. */
interface Narrowed {
  segment?: string | null
  compare?: string | null
}
/** An answer that was asked with `compare`: it also holds the answer to compare with, and the differences. */
export type Compared<Answer> = Answer & { compared?: Answer; differences?: Record<string, Measure> }
/** `on`: the stages as they were at the start of that day. */
type ListedBy = Partial<Record<'q' | 'stage' | 'on' | 'zone' | 'segment', string | null>>
type Owner = 'people' | 'accounts'
export type AnswerFilters = Partial<Record<'trust' | 'type' | 'survey' | 'band' | 'q' | 'segment' | 'from' | 'to' | 'zone', string | null>>
export type FeedbackFilters = Partial<Record<'status' | 'owner' | 'tag' | 'survey' | 'stage' | 'band' | 'q', string | null>>

/** Every question of the dashboard. One more is one more line. */
export const ask = {
  /** Null where nobody is signed in. */
  session: () => question<SessionAnswer | null>('session'),
  project: () => question<ProjectAnswer>('project'),
  sessions: () => question<SessionsAnswer>('session/all'),
  keys: () => question<KeysAnswer>('keys'),
  webhooks: () => question<WebhooksAnswer>('webhooks'),
  deliveries: (about: { state?: string | null; webhook?: string | null }) => question<DeliveriesPage>('deliveries', about),
  delivery: (id: number) => question<DeliveryAnswer>(`deliveries/${id}`),
  team: () => question<TeamAnswer>('team'),
  settings: () => question<SettingsAnswer>('settings'),
  erasures: () => question<ErasuresAnswer>('erasures'),
  milestones: () => question<MilestonesAnswer>('milestones'),
  milestonePreview: (about: { unit: string; when: string }) => question<MilestonePreview>('milestones/preview', about),
  queue: (about: Pick<Narrowed, 'segment'>) => question<QueueAnswer>('queue', about),
  experiences: (about: Pick<Narrowed, 'segment'>) => question<ExperiencesAnswer>('experiences', about),
  stages: (about: Days & Narrowed & { model?: string | null }) => question<Compared<StagesAnswer>>('stages', about),
  stageMetrics: (about: Days & Pick<Narrowed, 'segment'> & { model?: string | null }) => question<StageMetricsAnswer>('stages/metrics', about),
  activation: (about: Days & Narrowed & Partial<Record<'windowDays' | 'members' | 'role', string | null>>) => question<Compared<ActivationAnswer>>('activation', about),
  funnel: (about: Days & Narrowed & Partial<Record<'steps' | 'unit' | 'order' | 'attempt' | 'windowDays', string | null>>) => question<Compared<FunnelAnswer>>('funnel', about),
  satisfaction: (about: Days & Pick<Narrowed, 'segment'> & { type?: string | null; survey?: string | null; bucket: 'week' | 'month' }) =>
    question<SatisfactionAnswer>('satisfaction', about),
  segments: (about: Days & Pick<Narrowed, 'segment'> & { type: string; survey?: string | null; by?: string | null }) => question<SegmentsAnswer>('segments', about),
  response: (about: Days & Pick<Narrowed, 'segment'> & { type: string; survey?: string | null; by?: string | null }) => question<ResponseAnswer>('response', about),
  phrases: (about: Days & Pick<Narrowed, 'segment'> & { type: string; band?: string | null }) => question<PhrasesAnswer>('phrases', about),
  answers: (about: AnswerFilters) => question<AnswersPage>('answers', about),
  feedback: (about: FeedbackFilters) => question<FeedbackPage>('feedback', about),
  oneFeedback: (submission: string) => question<FeedbackAnswer>(`feedback/${encodeURIComponent(submission)}`),
  surveyResults: (id: string, about: Between & Pick<Narrowed, 'segment'>) => question<SurveyResultsAnswer>(`surveys/${encodeURIComponent(id)}`, about),
  surveySplit: (id: string, asked: string, about: Between & Pick<Narrowed, 'segment'> & { by?: string | null }) =>
    question<SurveySplitAnswer>(`surveys/${encodeURIComponent(id)}/questions/${encodeURIComponent(asked)}`, about),
  surveys: () => question<SurveysAnswer>('surveys'),
  closing: (about: Days & Pick<Narrowed, 'segment'>) => question<ClosingAnswer>('closing', about),
  health: (about: Pick<Narrowed, 'segment'>) => question<HealthAnswer>('health', about),
  traits: () => question<TraitsAnswer>('traits'),
  card: (id: string) => question<AccountCardAnswer>(`accounts/${encodeURIComponent(id)}/card`),
  experience: (id: string, about: Pick<Narrowed, 'segment'>) => question<ExperienceAnswer>(`experiences/${encodeURIComponent(id)}`, about),
  forecast: (about: Pick<Narrowed, 'segment'> & { model?: string | null }) => question<ForecastAnswer>('forecast', about),
  movingOn: (about: Pick<Narrowed, 'segment'> & { model?: string | null }) => question<MovingOnAnswer>('stages/moving-on', about),
  money: (about: Between & Pick<Narrowed, 'segment'>) => question<MoneyAnswer>('money', about),
  retention: (about: Between & Narrowed & Partial<Record<'unit' | 'bucket' | 'kind', string | null>>) => question<Compared<RetentionAnswer>>('retention', about),
  people: (about: ListedBy & { trust?: string | null }) => question<PeoplePage>('people', about),
  accounts: (about: ListedBy) => question<AccountsPage>('accounts', about),
  person: (id: string) => question<PersonAnswer>(`people/${encodeURIComponent(id)}`),
  account: (id: string) => question<AccountAnswer>(`accounts/${encodeURIComponent(id)}`),
  why: (owner: Owner, id: string) => question<WhyAnswer>(`${owner}/${encodeURIComponent(id)}/why`),
  /** Of one person. */
  explain: (id: string) => question<ExplainAnswer>(`people/${encodeURIComponent(id)}/explain`),
  timeline: (owner: Owner, id: string) => question<TimelinePage>(`${owner}/${encodeURIComponent(id)}/timeline`),
}

export type ListName = 'answers' | 'people' | 'accounts' | 'health' | 'experiences' | 'money' | 'reached' | 'members'

/** The address of a file with the whole filtered list. A link sends no header, so the address names the project. */
export function fileOf(list: ListName, ending: 'csv' | 'ndjson', about: object & { project: string | null }): string {
  return question(`${list}.${ending}`, about).address
}

/** The same list from where the last page ended. */
export function following<Answer>(list: Question<Answer>, cursor: string): Question<Answer> {
  const url = new URL(list.address, 'http://collector')
  url.searchParams.set('cursor', cursor)
  return { address: url.pathname + url.search }
}

function question<Answer>(path: string, parameters: object = {}): Question<Answer> {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters as Parameters)) {
    if (value !== null && value !== undefined && value !== '') query.set(name, String(value))
  }
  const text = query.toString()
  return { address: `/api/${path}${text === '' ? '' : `?${text}`}` }
}
