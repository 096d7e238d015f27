import type { Content } from '@milepost/contract'
import type { ActivationCounts, ActivationQuestion } from './activation.ts'
import type { ClosingCounts, ClosingQuestion, FeedbackFound, FeedbackListed, FeedbackQuestion } from './feedback.ts'
import type { AnswerEntry, AnswersQuestion, ExportedAnswer, ExportQuestion, ResponseCounts, ResponseQuestion, SegmentCounts, SegmentsQuestion, WordsQuestion, SatisfactionCounts, SatisfactionQuestion } from './satisfaction.ts'
import type { ExportedMessages, ExportedReach, ExportedStay, MessagesQuestion, ReachedQuestion, StaysQuestion } from './export.ts'
import type { DefinitionsFound, DefinitionsQuestion } from './definitions.ts'
import type { ExperimentCounts, ExperimentQuestion } from './experiment.ts'
import type { HealthFound, HealthQuestion } from './health.ts'
import type { HistoriesFound, HistoriesQuestion } from './histories.ts'
import type { MoneyCounts, MoneyQuestion } from './money.ts'
import type { MovingOnCounts, MovingOnQuestion } from './moving-on.ts'
import type { PastEvent, PastsQuestion, SampleQuestion } from './pasts.ts'
import type { KnownUnit, UnitQuestion } from './unit.ts'
import type { RetentionCounts, RetentionQuestion } from './retention.ts'
import type { Segment, SegmentActivities, SegmentHistories, SegmentQuestion, SegmentRevenues, TraitChoice } from './segment.ts'
import type { StageCounts, StageQuestion } from './stages.ts'
import type { AccountEntry, AccountFound, PeopleQuestion, PersonEntry, PersonFound, SubjectQuestion, SubjectsQuestion } from './subjects.ts'
import type { SurveyResultsCounts, SurveyResultsQuestion, SurveySplitCounts, SurveySplitQuestion } from './survey-results.ts'
import type { TimelineFound, TimelineQuestion } from './timeline.ts'

/** Opens the derived rows of one project; nothing that is read through them can be of another. */
export interface ReportStore {
  open(projectId: string): Promise<Reports | null>
}

/**
 * The derived rows of one project, read. Every call is one read of one state of the store: its numbers fit each other and
 * say as of when they are. Counts and small lists only; what is divided is divided elsewhere.
 */
export interface Reports {
  project: ReportedProject
  /** See `Read.asOf`. */
  asOf(): Promise<number>
  summary(): Promise<Read<ProjectCounts>>
  stages(question: StageQuestion): Promise<Read<StageCounts>>
  activation(question: ActivationQuestion): Promise<Read<ActivationCounts>>
  satisfaction(question: SatisfactionQuestion): Promise<Read<SatisfactionCounts>>
  answers(question: AnswersQuestion): Promise<Read<Listed<AnswerEntry>>>
  exportAnswers(question: ExportQuestion): Promise<Read<{ rows: ExportedAnswer[] }>>
  exportMessages(question: MessagesQuestion): Promise<Read<ExportedMessages>>
  exportStays(question: StaysQuestion): Promise<Read<{ rows: ExportedStay[] }>>
  exportReached(question: ReachedQuestion): Promise<Read<{ rows: ExportedReach[] }>>
  segments(question: SegmentsQuestion): Promise<Read<SegmentCounts>>
  surveyResults(question: SurveyResultsQuestion): Promise<Read<SurveyResultsCounts>>
  surveySplit(question: SurveySplitQuestion): Promise<Read<SurveySplitCounts>>
  response(question: ResponseQuestion): Promise<Read<ResponseCounts>>
  /** The texts that people wrote, joined for each submission, newest first. */
  words(question: WordsQuestion): Promise<Read<{ texts: string[] }>>
  feedback(question: FeedbackQuestion): Promise<Read<FeedbackListed>>
  findFeedback(submission: string): Promise<Read<FeedbackFound> | null>
  closing(question: ClosingQuestion): Promise<Read<ClosingCounts>>
  money(question: MoneyQuestion): Promise<Read<MoneyCounts>>
  retention(question: RetentionQuestion): Promise<Read<RetentionCounts>>
  health(question: HealthQuestion): Promise<Read<HealthFound>>
  movingOn(question: MovingOnQuestion): Promise<Read<MovingOnCounts>>
  histories(question: HistoriesQuestion): Promise<Read<HistoriesFound>>
  experiment(question: ExperimentQuestion): Promise<Read<ExperimentCounts>>
  segmentHistories(question: SegmentQuestion & { model: string }): Promise<Read<SegmentHistories>>
  segmentActivities(question: SegmentQuestion): Promise<Read<SegmentActivities>>
  segmentRevenues(question: Pick<SegmentQuestion, 'segment'>): Promise<Read<SegmentRevenues>>
  /** Row ids of people or accounts, of many an evenly spread sample that stays the same. */
  sampleUnits(question: SampleQuestion): Promise<Read<{ ids: number[]; of: number }>>
  /** What these people or accounts did, ascending by time, then by the id of the message. */
  pasts(question: PastsQuestion): Promise<Read<{ events: PastEvent[] }>>
  /** One of them, with what the fold keeps and the messages of some events. */
  findUnit(question: UnitQuestion): Promise<Read<KnownUnit> | null>
  /** Names of the host's events, the first of the alphabet. */
  eventNames(limit: number): Promise<Read<{ names: string[] }>>
  /** How many have reached each milestone. */
  reached(): Promise<Read<{ counts: { milestone: string; count: number }[]; release: number }>>
  /** Traits of people and accounts seen lately that could make a segment. */
  traitChoices(): Promise<Read<{ traits: TraitChoice[] }>>
  /** One stage model or milestone, in every release that has it. */
  definitions(question: DefinitionsQuestion): Promise<Read<DefinitionsFound>>
  experiences(question: { segment: Segment | null }): Promise<Read<{ items: ExperienceCount[] }>>
  people(question: PeopleQuestion): Promise<Read<Listed<PersonEntry>>>
  accounts(question: SubjectsQuestion): Promise<Read<Listed<AccountEntry>>>
  findPerson(question: SubjectQuestion): Promise<Read<PersonFound> | null>
  findAccount(question: SubjectQuestion): Promise<Read<AccountFound> | null>
  findPersonTimeline(question: TimelineQuestion): Promise<Read<TimelineFound> | null>
  findAccountTimeline(question: TimelineQuestion): Promise<Read<TimelineFound> | null>
}

export type Read<Found> = Found & {
  /** Everything received up to this instant is counted, and everything that time alone changed by then. */
  asOf: number
}

export interface ReportedProject {
  /** The public id. */
  id: string
  /** The number by which the other ports know it. */
  number: number
  name: string
  timeZone: string
  /** The newest that was not revoked. */
  writeKey: string | null
  origins: string[]
  release: { number: number; publishedAt: number; content: Content } | null
}

export interface ProjectCounts {
  messages: number
  people: number
  /** Those of `people` who have a user id. */
  identified: number
  accounts: number
  lastMessageAt: number | null
}

export interface ExperienceCount {
  experience: string
  /** People in one of whose pages it stood, whether they saw it or not. */
  shown: number
  seen: number
  completed: number
  dismissed: number
}

/** A place in a list, which goes on after it. Lists are newest first. */
export interface Position {
  at: number
  id: string
}

export interface Listed<Item> {
  items: Item[]
  /** The position of the last item; null where nothing follows. */
  next: Position | null
}

export interface Named {
  id: string
  name: string
}

export interface PersonName extends Named {
  identified: boolean
}

export type { KnownUnit, UnitQuestion } from './unit.ts'
