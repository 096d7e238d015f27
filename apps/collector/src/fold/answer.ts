import { type AnswerValue, type Facts, isScoreType, type KitEventProperties, type StageModel } from '@milepost/contract'
import { findSpanAt } from '@milepost/metrics'
import { canonicalJson } from '../manifest/canonical.ts'
import type { Answer, LoggedMessage, SubjectRows } from '../store/fold.ts'
import { placeOf } from './answer-place.ts'
import { alertsAsking, alertsRaised } from './alerts.ts'
import { accountSubject } from './account-subject.ts'
import { derive, stagesAt } from './derive.ts'
import { mergeAll } from './merge-all.ts'
import { newsOfAnswer } from './news.ts'
import { newestTraits, personName, visitorName } from './subject-traits.ts'
import type { Workspace } from './workspace.ts'

/**
 * Keeps what an `answered` message says, if it is the newest for its question.
 * @returns the submission, whose answers are to be settled; nothing where the message says no answer.
 */
export async function takeAnswer(workspace: Workspace, message: LoggedMessage, identity: number, account: number): Promise<string | undefined> {
  const properties = (message.body.properties ?? {}) as Partial<KitEventProperties<'answered'>>
  const { experience, submission, question, questionType, value } = properties
  if (!experience || !submission || !question || !questionType || value === undefined) return undefined
  const { at, id } = message
  const all = await workspace.answers(submission)
  const known = all.get(question)
  // Every message is read once, in whatever order: a sum and a least have none.
  const tookMs = sumOf(known?.tookMs ?? null, properties.tookMs)
  if (known) Object.assign(known, { firstAt: Math.min(known.firstAt, at), tookMs })
  if (known && (at < known.at || (at === known.at && id < known.messageId))) return submission
  const said = { survey: experience, type: questionType, ...valueOf(questionType, value), ...placeOf(message.body.context), ...besideOf(properties.fields), tookMs, at, messageId: id, identity, namedAccount: account, trust: message.trust }
  if (known) Object.assign(known, said)
  else all.set(question, { submission, question, ...said, firstAt: at, person: 0, account: null, stage: null, withdrawn: false })
  return submission
}

/** Milliseconds. Nobody takes longer over a question; a client that says so is mistaken. */
const longest = 86_400_000

function sumOf(before: number | null, tookMs: number | undefined): number | null {
  return tookMs === undefined ? before : (before ?? 0) + Math.round(Math.min(longest, tookMs))
}

function besideOf(fields: KitEventProperties<'answered'>['fields']): Pick<Answer, 'fields'> {
  return { fields: fields && Object.keys(fields).length > 0 ? canonicalJson(fields) : null }
}

/** A rating is a choice among its numbers, never a score; what was chosen in a row of a matrix is kept as `row:column`. */
function valueOf(type: string, value: AnswerValue): Pick<Answer, 'score' | 'text' | 'choices'> {
  if (typeof value === 'object') {
    const choices = 'rows' in value ? Object.entries(value.rows).map(([row, column]) => `${row}:${column}`) : value.choices
    return { score: null, text: ('other' in value && value.other) || null, choices }
  }
  if (typeof value === 'number' && isScoreType(type)) return { score: value, text: null, choices: null }
  return type === 'text' ? { score: null, text: String(value), choices: null } : { score: null, text: null, choices: [String(value)] }
}

/**
 * Which answers of a submission stand, whose they are, and the stage at the time of asking: just before the first answer, since an answer
 * may itself move its account on.
 */
export async function settleAnswers(workspace: Workspace, submission: string, now: number): Promise<void> {
  const answers = [...(await workspace.answers(submission)).values()]
  const askedAt = Math.min(...answers.map((answer) => answer.firstAt))
  const { questions = null } = (await workspace.findSubmission(submission)) ?? {}
  const named = questions === null ? undefined : new Set(JSON.parse(questions) as string[])
  for (const answer of answers) {
    workspace.placeAnswer(answer, named !== undefined && !named.has(answer.question))
    if (answer.withdrawn) continue
    const { person, kind, value } = await workspace.identityById(answer.identity)
    const account = answer.namedAccount || ((await workspace.currentOf(person)) ?? null)
    const stage = await stageAt(workspace, workspace.rules.firstModel, { person, account }, askedAt - 1)
    Object.assign(answer, { person, account, stage })
    workspace.writeAnswer(answer)
    const accountKey = account === null ? null : (await workspace.accountById(account)).key
    workspace.tell(() => newsOfAnswer(answer, `${kind}:${value}`, accountKey, now), now)
    await raiseAlerts(workspace, answer, now)
  }
}

/** Who answered is looked up only where some alert asks for it, and what rules make of them only where it has a rule. */
async function raiseAlerts(workspace: Workspace, answer: Answer, now: number): Promise<void> {
  const { rules } = workspace
  const asking = alertsAsking(rules.alerts, answer, now)
  if (asking.length === 0) return
  const documents: Facts[] = []
  for (const identity of await workspace.identitiesOf(answer.person)) for (const { facts } of (await workspace.documents(identity)).values()) documents.push(facts)
  const facts = mergeAll(documents)
  const subject = answer.account === null ? undefined : await accountSubject(workspace, answer.account, now)
  const row = answer.account === null ? null : await workspace.accountById(answer.account)
  // Who answered as a visitor may have said since who they are: then it is this that tells of a large account.
  const { kind, value } = await workspace.identityById(answer.person)
  const derived = derive(rules, { unit: 'person', key: value, facts, account: subject }, now)
  const person = { key: `${kind}:${value}`, name: personName(newestTraits(facts), kind === 'u' ? value : visitorName(value)), facts: standing(facts, derived, now) }
  const account = row && subject ? { key: row.key, name: row.name, facts: standing(subject.facts, subject.rows, now) } : null
  workspace.tell(() => alertsRaised(asking, answer, { person, account }, rules.calendar, now), now)
}

function standing(facts: Facts, { milestones, histories }: SubjectRows, now: number): Facts {
  return { ...facts, milestones, stages: stagesAt(histories, Object.keys(histories), now) }
}

async function stageAt(workspace: Workspace, model: StageModel | undefined, of: { person: number; account: number | null }, at: number): Promise<string | null> {
  const subject = model && of[model.unit]
  if (!model || !subject) return null
  return findSpanAt(await workspace.history(model.id, subject), at)?.stage ?? null
}
