import type { FactsDocument } from '../store/fold.ts'
import { derive } from './derive.ts'
import { mergeAll } from './merge-all.ts'
import type { Workspace } from './workspace.ts'

export type AccountSubject = Awaited<ReturnType<typeof accountSubject>>

/** An account's facts are those of its people while they acted for it, with the traits that `group` messages said of it. */
export async function accountSubject(workspace: Workspace, id: number, until: number) {
  const { key, facts: own } = await workspace.accountById(id)
  const documents: FactsDocument[] = []
  for (const identity of await workspace.identitiesIn(id)) {
    const document = (await workspace.documents(identity)).get(id)
    if (document) documents.push(document)
  }
  for (const person of await workspace.peopleOf(id)) {
    for (const identity of await workspace.identitiesOf(person)) {
      const document = (await workspace.documents(identity)).get(0)
      if (document) documents.push(document)
    }
  }
  const facts = mergeAll([own, ...documents.map((document) => ({ ...document.facts, traits: {} }))])
  const events = documents.reduce((sum, document) => sum + document.events, 0)
  return { facts, events, rows: derive(workspace.rules, { unit: 'account', key, facts }, until) }
}
