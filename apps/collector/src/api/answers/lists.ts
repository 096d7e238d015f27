import {
  type AccountAnswer,
  type AccountsPage,
  type AnswerRow,
  type AnswersPage,
  bandOf,
  type Content,
  isScoreType,
  type PeoplePage,
  type PersonAnswer,
  type PersonRow,
} from '@milepost/contract'
import type { Listed, Read } from '../../store/reports/reports.ts'
import type { AnswerEntry } from '../../store/reports/satisfaction.ts'
import type { AccountEntry, AccountFound, History, PersonEntry, PersonFound } from '../../store/reports/subjects.ts'
import type { AskedAgain } from '../../surveys/asked-again.ts'
import { cursorOf } from '../parameter/cursor.ts'
import { personRef } from './subject-ref.ts'

/** A page of a list, each entry as a row, and the cursor of the next one. */
function pageOf<Entry, Row>({ asOf, items, next }: Read<Listed<Entry>>, rowOf: (entry: Entry) => Row) {
  return { asOf, items: items.map(rowOf), next: next && cursorOf(next) }
}

export function answersPage(list: Read<Listed<AnswerEntry>>, isAgain: AskedAgain): AnswersPage {
  return pageOf(list, (entry) => answerRow(entry, isAgain))
}

export function answerRow({ type, score, person, begunAt, earlier, ...row }: AnswerEntry, isAgain: AskedAgain): AnswerRow {
  const scored = isScoreType(type) && score !== null
  return { ...row, type: scored ? type : null, score, band: scored ? bandOf(type, score) : null, person: personRef(person), again: isAgain(row.survey, begunAt, earlier) }
}

export function peoplePage(list: Read<Listed<PersonEntry>>): PeoplePage {
  return pageOf(list, personRow)
}

export function accountsPage(list: Read<Listed<AccountEntry>>): AccountsPage {
  return pageOf(list, (entry) => entry)
}

export function personAnswer({ asOf, person, traits, identities, ...history }: Read<PersonFound>, content: Content | null): PersonAnswer {
  return { asOf, person: personRow(person), traits, identities, ...historyOf(history, content) }
}

export function accountAnswer({ asOf, account, members, membersReached, ...history }: Read<AccountFound>, content: Content | null): AccountAnswer {
  const { stages, milestones } = historyOf(history, content)
  const models = (content?.stageModels ?? []).filter(({ unit }) => unit === 'account').map(({ id }) => id)
  return {
    asOf,
    account,
    members: members.map(personRow),
    stages: stages.filter(({ model }) => models.includes(model)),
    milestones: milestones.map((milestone) => {
      const byMembers = membersReached.find((each) => each.milestone === milestone.id)
      return { ...milestone, at: byMembers ? byMembers.at : milestone.at, people: byMembers?.people ?? null }
    }),
  }
}

function personRow({ identified, ...person }: PersonEntry): PersonRow {
  return { ...person, identified, ...personRef({ identified, ...person }) }
}

function historyOf({ spans, reached }: History, content: Content | null): Pick<PersonAnswer, 'stages' | 'milestones'> {
  return {
    stages: (content?.stageModels ?? []).map(({ id }) => ({
      model: id,
      spans: spans
        .filter(({ model }) => model === id)
        .map(({ stage, enteredAt, leftAt }) => ({ stage, enteredAt, leftAt })),
    })),
    milestones: (content?.milestones ?? []).map(({ id, name }) => ({
      id,
      name,
      at: reached.find(({ milestone }) => milestone === id)?.at ?? null,
    })),
  }
}
