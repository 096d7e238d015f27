import { kitEvents, type Observation } from '@milepost/contract'
import { observe } from '@milepost/targeting'
import type { Identity, LoggedMessage } from '../store/fold.ts'
import { takeAnswer } from './answer.ts'
import { findPurchase } from './purchase.ts'
import type { Workspace } from './workspace.ts'

/** What messages touched, for `settle`. */
export interface Touched {
  /** Identities with new observations. */
  identities: Set<number>
  /** Identities whose links changed. */
  linked: Set<number>
  /** Accounts with new observations, of themselves or of somebody acting in them. */
  accounts: Set<number>
  submissions: Set<string>
}

export function nothingTouched(): Touched {
  return { identities: new Set(), linked: new Set(), accounts: new Set(), submissions: new Set() }
}

/**
 * Puts messages into the documents of their identities. Nothing that is kept here depends on the order of messages: documents
 * join, links keep their earliest saying, joins and answers their latest, ties go by message id.
 */
export async function gather(workspace: Workspace, messages: readonly LoggedMessage[], touched: Touched): Promise<void> {
  const ofDocument = new Map<string, { identity: number; account: number; observations: Observation[] }>()
  const ofAccount = new Map<number, Observation[]>()

  for (const message of messages) {
    const { kind, value } = ownerOf(message)
    const identity = await workspace.identity(kind, value)
    const account = message.groupId === null ? 0 : (await workspace.account(message.groupId)).id
    touched.identities.add(identity.id)
    workspace.addToTimeline(identity.id, message.at, message.seq)
    const purchase = findPurchase(message, workspace.rules.calendar.dayOf)
    if (purchase) workspace.addPurchase(purchase)
    await takeLinks(workspace, identity, message, touched)

    const key = `${identity.id} ${account}`
    const known = ofDocument.get(key)
    if (known) known.observations.push(observed(message))
    else ofDocument.set(key, { identity: identity.id, account, observations: [observed(message)] })

    if (account !== 0) touched.accounts.add(account)
    if (message.type === 'group') {
      await takeJoin(workspace, identity.id, account, message)
      const said = { ...observed(message), ...(message.body.traits && { traits: message.body.traits }) }
      ofAccount.set(account, [...(ofAccount.get(account) ?? []), said])
    }
    if (message.event === kitEvents.answered && message.type === 'track') {
      const submission = await takeAnswer(workspace, message, identity.id, account)
      if (submission !== undefined) {
        touched.submissions.add(submission)
        // Also where it is settled much later, and memory is let go in between.
        for (const answer of (await workspace.answers(submission)).values()) workspace.writeAnswer(answer)
      }
    }
  }

  const { reading } = workspace.rules
  for (const { identity, account, observations } of ofDocument.values()) {
    const document = await workspace.changeDocument(identity, account)
    document.facts = observe(document.facts, observations, reading)
    document.events += observations.filter(({ type }) => type === 'track' || type === 'page' || type === 'screen').length
  }
  for (const [id, observations] of ofAccount) {
    const account = await workspace.accountById(id)
    account.facts = observe(account.facts, observations, reading)
    workspace.changeAccount(account)
  }
}

/** A message with a user id is that user's, also where it says an anonymous id beside it. */
function ownerOf({ userId, anonymousId }: LoggedMessage): { kind: 'u' | 'a'; value: string } {
  return userId === null ? { kind: 'a', value: anonymousId ?? '' } : { kind: 'u', value: userId }
}

/** Of a `group` message the traits are the account's and not the person's. */
function observed({ id, at, type, event, body }: LoggedMessage): Observation {
  return {
    id,
    at,
    type,
    ...(event !== null && { event }),
    ...(body.properties && { properties: body.properties }),
    ...(body.traits && type === 'identify' && { traits: body.traits }),
  }
}

/**
 * An anonymous id beside a user id is that user's. An alias may name an earlier user id or an anonymous id, and does not say
 * which: both are linked, and the one that was never observed does no harm.
 */
async function takeLinks(workspace: Workspace, identity: Identity, message: LoggedMessage, touched: Touched) {
  if (message.userId === null) return
  if (message.anonymousId !== null) await link(workspace, 'a', message.anonymousId, identity, message, touched)
  const { previousId } = message.body
  if (message.type !== 'alias' || !previousId) return
  await link(workspace, 'a', previousId, identity, message, touched)
  if (previousId !== message.userId) await link(workspace, 'u', previousId, identity, message, touched)
}

async function link(workspace: Workspace, kind: 'u' | 'a', value: string, user: Identity, { at, id }: LoggedMessage, touched: Touched) {
  const from = await workspace.identity(kind, value)
  const known = (await workspace.linksFrom(from.id)).get(user.id)
  if (known && isBefore(known.at, known.messageId, at, id)) return
  const said = { identity: from.id, user: user.id, at, messageId: id }
  await workspace.link(known ? Object.assign(known, said) : said)
  touched.linked.add(from.id)
  touched.linked.add(user.id)
}

async function takeJoin(workspace: Workspace, identity: number, account: number, { at, id }: LoggedMessage) {
  const document = await workspace.changeDocument(identity, account)
  const { joinedAt, joinedId } = document
  if (joinedAt !== null && joinedId !== null && !isBefore(joinedAt, joinedId, at, id)) return
  document.joinedAt = at
  document.joinedId = id
}

/** Whether a comes first: by time, then by message id. */
export function isBefore(aAt: number, aId: string, bAt: number, bId: string): boolean {
  return aAt < bAt || (aAt === bAt && aId <= bId)
}
