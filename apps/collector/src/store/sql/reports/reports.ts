import type { Read, ReportStore } from '../../reports/reports.ts'
import type { Asking } from '../asking.ts'
import type { Database } from '../database.ts'
import { type Scope, scopeOf } from '../scope.ts'
import { readAccount } from './account.ts'
import { accountsReport } from './accounts.ts'
import { activationReport } from './activation.ts'
import { answersReport } from './answers.ts'
import { closingReport } from './closing.ts'
import { definitionsReport } from './definitions.ts'
import { experimentReport } from './experiment.ts'
import { exportReport } from './export.ts'
import { messagesReport, readReached, readStays } from './export-tables.ts'
import { feedbackReport, findFeedbackReport } from './feedback.ts'
import { healthReport } from './health.ts'
import { historiesReport } from './histories.ts'
import { readMoney } from './money.ts'
import { movingOnReport } from './moving-on.ts'
import { pastReports } from './pasts.ts'
import { peopleReport } from './people.ts'
import { readPerson } from './person.ts'
import { readProject } from './project.ts'
import { responseReport } from './response.ts'
import { readRetention } from './retention.ts'
import { satisfactionReport } from './satisfaction.ts'
import { segmentReports } from './segmented.ts'
import { segmentsReport } from './segments.ts'
import { readStages } from './stages.ts'
import { experiencesReport, readSummary } from './summary.ts'
import { surveyResultsReports } from './survey-results.ts'
import { timelineReports } from './timeline.ts'
import { traitChoicesReport } from './trait-choices.ts'
import { unitReports } from './unit.ts'
import { wordsReport } from './words.ts'

/** Writes every statement once. */
export function createReportStore(database: Database): ReportStore {
  const { dialect } = database
  const activation = activationReport(dialect)
  const satisfaction = satisfactionReport(dialect)
  const answers = answersReport(dialect)
  const exported = exportReport(dialect)
  const messages = messagesReport(dialect)
  const segments = segmentsReport(dialect)
  const response = responseReport(dialect)
  const surveys = surveyResultsReports(dialect)
  const words = wordsReport(dialect)
  const feedback = feedbackReport(dialect)
  const findFeedback = findFeedbackReport(dialect)
  const closing = closingReport(dialect)
  const experiences = experiencesReport(dialect)
  const experiment = experimentReport(dialect)
  const health = healthReport(dialect)
  const pasts = pastReports(dialect)
  const people = peopleReport(dialect)
  const accounts = accountsReport(dialect)
  const timelines = timelineReports(dialect)
  const histories = historiesReport(dialect)
  const movingOn = movingOnReport(dialect)
  const segmented = segmentReports(dialect)
  const traitChoices = traitChoicesReport(dialect)
  const units = unitReports(dialect)
  const definitions = definitionsReport(dialect)

  return {
    async open(projectId) {
      const project = await database.read(() => readProject(projectId))
      if (!project) return null
      const find = <Found>(ask: (scope: Scope) => Asking<Found | null>): Promise<Read<Found> | null> =>
        database.read(function* () {
          const scope = yield* scopeOf(project.number)
          const found = yield* ask(scope)
          return found && { ...found, asOf: scope.asOf }
        })
      const get = <Found>(ask: (scope: Scope) => Asking<Found>) => find(ask) as Promise<Read<Found>>
      return {
        project,
        asOf: async () => (await database.read(() => scopeOf(project.number))).asOf,
        summary: () => get(readSummary),
        stages: (question) => get((scope) => readStages(scope, question)),
        activation: (question) => get((scope) => activation(scope, question)),
        satisfaction: (question) => get((scope) => satisfaction(scope, question)),
        answers: (question) => get((scope) => answers(scope, question)),
        exportAnswers: (question) => get((scope) => exported(scope, question)),
        exportMessages: (question) => get((scope) => messages(scope, question)),
        exportReached: (question) => get((scope) => readReached(scope, question)),
        exportStays: (question) => get((scope) => readStays(scope, question)),
        segments: (question) => get((scope) => segments(scope, question)),
        surveyResults: (question) => get((scope) => surveys.results(scope, question)),
        surveySplit: (question) => get((scope) => surveys.split(scope, question)),
        response: (question) => get((scope) => response(scope, question)),
        words: (question) => get((scope) => words(scope, question)),
        feedback: (question) => get((scope) => feedback(scope, question)),
        findFeedback: (submission) => find((scope) => findFeedback(scope, submission)),
        closing: (question) => get((scope) => closing(scope, question)),
        experiment: (question) => get((scope) => experiment(scope, question)),
        health: (question) => get((scope) => health(scope, question)),
        histories: (question) => get((scope) => histories(scope, question)),
        movingOn: (question) => get((scope) => movingOn(scope, question)),
        money: (question) => get((scope) => readMoney(scope, question)),
        retention: (question) => get((scope) => readRetention(scope, question)),
        segmentHistories: (question) => get((scope) => segmented.histories(scope, question)),
        segmentActivities: (question) => get((scope) => segmented.activities(scope, question)),
        segmentRevenues: (question) => get((scope) => segmented.revenues(scope, question)),
        sampleUnits: (question) => get((scope) => pasts.sample(scope, question)),
        pasts: (question) => get((scope) => pasts.events(scope, question)),
        findUnit: (question) => find((scope) => units.find(scope, question)),
        eventNames: (limit) => get((scope) => units.names(scope, limit)),
        reached: () => get(units.reached),
        traitChoices: () => get(traitChoices),
        definitions: (question) => get((scope) => definitions(scope, question)),
        experiences: (question) => get((scope) => experiences(scope, question)),
        people: (question) => get((scope) => people(scope, question)),
        accounts: (question) => get((scope) => accounts(scope, question)),
        findPerson: (question) => find((scope) => readPerson(scope, question)),
        findAccount: (question) => find((scope) => readAccount(scope, question)),
        findPersonTimeline: (question) => find((scope) => timelines.person(scope, question)),
        findAccountTimeline: (question) => find((scope) => timelines.account(scope, question)),
      }
    },
  }
}
