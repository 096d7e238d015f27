import type { Read, ReportStore } from '../../reports/reports.ts'
import type { Sqlite } from '../open.ts'
import { readAccount } from './account.ts'
import { readAccounts } from './accounts.ts'
import { readActivation } from './activation.ts'
import { readAnswers } from './answers.ts'
import { readClosing } from './closing.ts'
import { findFeedback, readFeedback } from './feedback.ts'
import { readExperiment } from './experiment.ts'
import { readHealth } from './health.ts'
import { readHistories } from './histories.ts'
import { readMoney } from './money.ts'
import { readExport } from './export.ts'
import { readResponse, readSegments } from './segments.ts'
import { readWords } from './words.ts'
import { readMovingOn } from './moving-on.ts'
import { readPeople } from './people.ts'
import { readPerson } from './person.ts'
import { readProject } from './project.ts'
import { readRetention } from './retention.ts'
import { readSatisfaction } from './satisfaction.ts'
import { createRead, type Scope } from './scope.ts'
import { readStages } from './stages.ts'
import { readExperiences, readSummary } from './summary.ts'
import { readTimelines } from './timeline.ts'

/** Prepares every statement once. */
export function createReportStore(db: Sqlite): ReportStore {
  const read = createRead(db)
  const project = readProject(db)
  const summary = readSummary(db)
  const stages = readStages(db)
  const activation = readActivation(db)
  const satisfaction = readSatisfaction(db)
  const answers = readAnswers(db)
  const exported = readExport(db)
  const segments = readSegments(db)
  const response = readResponse(db)
  const words = readWords(db)
  const feedback = readFeedback(db)
  const oneFeedback = findFeedback(db)
  const closing = readClosing(db)
  const experiment = readExperiment(db)
  const health = readHealth(db)
  const histories = readHistories(db)
  const movingOn = readMovingOn(db)
  const money = readMoney(db)
  const retention = readRetention(db)
  const experiences = readExperiences(db)
  const people = readPeople(db)
  const accounts = readAccounts(db)
  const person = readPerson(db)
  const account = readAccount(db)
  const timelines = readTimelines(db)

  return {
    async open(projectId) {
      const opened = project(projectId)
      if (!opened) return null
      const get = <Found>(ask: (scope: Scope) => Found): Read<Found> => {
        const { scope, found } = read(opened.number, ask)
        return { ...found, asOf: scope.asOf }
      }
      const find = <Found>(ask: (scope: Scope) => Found | null): Read<Found> | null => {
        const { scope, found } = read(opened.number, ask)
        return found && { ...found, asOf: scope.asOf }
      }
      return {
        project: opened,
        summary: async () => get(summary),
        stages: async (question) => get((scope) => stages(scope, question)),
        activation: async (question) => get((scope) => activation(scope, question)),
        satisfaction: async (question) => get((scope) => satisfaction(scope, question)),
        answers: async (question) => get((scope) => answers(scope, question)),
        exportAnswers: async (question) => get((scope) => exported(scope, question)),
        segments: async (question) => get((scope) => segments(scope, question)),
        response: async (question) => get((scope) => response(scope, question)),
        words: async (question) => get((scope) => words(scope, question)),
        feedback: async (question) => get((scope) => feedback(scope, question)),
        findFeedback: async (submission) => find((scope) => oneFeedback(scope, submission)),
        closing: async (question) => get((scope) => closing(scope, question)),
        experiment: async (question) => get((scope) => experiment(scope, question)),
        health: async (question) => get((scope) => health(scope, question)),
        histories: async (question) => get((scope) => histories(scope, question)),
        movingOn: async (question) => get((scope) => movingOn(scope, question)),
        money: async (question) => get((scope) => money(scope, question)),
        retention: async (question) => get((scope) => retention(scope, question)),
        experiences: async () => get(experiences),
        people: async (question) => get((scope) => people(scope, question)),
        accounts: async (question) => get((scope) => accounts(scope, question)),
        findPerson: async (question) => find((scope) => person(scope, question)),
        findAccount: async (question) => find((scope) => account(scope, question)),
        findPersonTimeline: async (question) => find((scope) => timelines.person(scope, question)),
        findAccountTimeline: async (question) => find((scope) => timelines.account(scope, question)),
      }
    },
  }
}
