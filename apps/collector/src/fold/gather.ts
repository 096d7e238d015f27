import { kitEvents } from '@milepost/contract'
import { type Observed, observe, type Reading } from '@milepost/targeting'
import type { Identity, IdentityLink, LoggedMessage } from '../store/fold.ts'
import { takeAnswer } from './answer.ts'
import { type Plain, readsProperties } from './plain.ts'
import { findPurchase } from './purchase.ts'
import { createSeats, type Seat } from './seats.ts'
import { speaksOfSubmission, takeSubmission } from './submission.ts'
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
 * @param plain messages beside these, whose bodies and ids have no say
 */
export async function gather(workspace: Workspace, messages: readonly LoggedMessage[], touched: Touched, plain: readonly Plain[] = []): Promise<void> {
  const { reading, calendar } = workspace.rules
  const { numberOf } = createSeats()
  /** By their numbers. */
  const seats: TakenSeat[] = []
  const ofDocument = new Map<string, Said>()
  const ofAccount = new Map<number, Observed[]>()

  async function takeSeat(number: number, named: Seat): Promise<TakenSeat> {
    const { kind, value } = ownerOf(named)
    const identity = await workspace.identity(kind, value)
    const account = named.groupId === null ? 0 : (await workspace.account(named.groupId)).id
    touched.identities.add(identity.id)
    if (account !== 0) touched.accounts.add(account)
    const documentKey = `${identity.id} ${account}`
    const known = ofDocument.get(documentKey) ?? { identity: identity.id, account, observations: [], events: 0, trust: 0 }
    ofDocument.set(documentKey, known)
    const seat = { identity, account, link: undefined, said: known }
    seats[number] = seat
    return seat
  }

  for (const message of messages) {
    const number = numberOf(message)
    const known = seats[number]
    const seat = known ?? (await takeSeat(number, message))
    const { identity, account, link, said } = seat
    if (!known || message.type === 'alias' || (link && !isBefore(link.at, link.messageId, message.at, message.id))) seat.link = await takeLinks(workspace, identity, message, touched)
    workspace.addToTimeline(identity.id, message.at, message.seq)
    const purchase = findPurchase(message, calendar.dayOf)
    if (purchase) workspace.addPurchase(purchase)
    said.observations.push(observed(message, reading))
    if (isActivity(message)) said.events++
    said.trust |= message.trust

    if (message.type === 'group') {
      await takeJoin(workspace, identity.id, account, message)
      const ofGroup = { ...observed(message, reading), ...(message.body.traits && { traits: message.body.traits }) }
      ofAccount.set(account, [...(ofAccount.get(account) ?? []), ofGroup])
    }
    if (speaksOfSubmission(message)) {
      const named = await takeSubmission(workspace, message, identity.id)
      if (named !== undefined) touched.submissions.add(named)
    }
    // What was seen was shown, also where a foreign client says only the one.
    if ((message.event === kitEvents.shown || message.event === kitEvents.seen) && message.type === 'track') {
      const shown = message.body.properties?.experience
      if (typeof shown === 'string') workspace.addShowing(shown, identity.id)
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

  for (const { seat, positions, observations, trust } of plain) {
    const number = numberOf(seat)
    const { identity, said } = seats[number] ?? (await takeSeat(number, seat))
    observations.forEach((each, place) => {
      workspace.addToTimeline(identity.id, each.at, positions[place] as number)
      said.observations.push(each)
    })
    // Of those that are none somebody reads the body.
    said.events += observations.length
    said.trust |= trust
  }

  for (const { identity, account, observations, events, trust } of ofDocument.values()) {
    const document = await workspace.changeDocument(identity, account)
    document.trust |= trust
    document.facts = observe(document.facts, observations, reading)
    document.events += events
  }
  for (const [id, observations] of ofAccount) {
    const account = await workspace.accountById(id)
    account.facts = observe(account.facts, observations, reading)
    workspace.changeAccount(account)
  }
}

/** A message with a user id is that user's, also where it says an anonymous id beside it. */
function ownerOf({ userId, anonymousId }: Seat): { kind: 'u' | 'a'; value: string } {
  return userId === null ? { kind: 'a', value: anonymousId ?? '' } : { kind: 'u', value: userId }
}

function isActivity({ type }: LoggedMessage): boolean {
  return type === 'track' || type === 'page' || type === 'screen'
}

/** Who speaks, as whom and for which account: the same for most messages of a batch, and found once for all of them. */
interface TakenSeat {
  identity: Identity
  account: number
  /** Of the anonymous id to the user id, where the messages name both. */
  link: IdentityLink | undefined
  said: Said
}

/** What is new for one document. */
interface Said {
  identity: number
  account: number
  observations: Observed[]
  /** Messages other than identify, group and alias. */
  events: number
  /** Bits of `trustBit`. */
  trust: number
}

/** Of a `group` message the traits are the account's and not the person's. A body is parsed only where something reads it. */
function observed(message: LoggedMessage, reading: Reading): Observed {
  const { at, type, event } = message
  if (type === 'identify') return { at, type, traits: message.body.traits ?? {} }
  if (event === null) return { at, type }
  const properties = readsProperties(event, reading) ? message.body.properties : undefined
  return properties ? { at, type, event, properties } : { at, type, event }
}

/**
 * An anonymous id beside a user id is that user's. An alias may name an earlier user id or an anonymous id, and does not say
 * which: both are linked, and the one that was never observed does no harm.
 */
async function takeLinks(workspace: Workspace, identity: Identity, message: LoggedMessage, touched: Touched): Promise<IdentityLink | undefined> {
  if (message.userId === null) return undefined
  const own = message.anonymousId === null ? undefined : await link(workspace, 'a', message.anonymousId, identity, message, touched)
  // Logged before ids were asked to be texts: the database would make one of two.
  const previousId = message.type === 'alias' ? message.body.previousId?.toWellFormed() : undefined
  if (previousId) await link(workspace, 'a', previousId, identity, message, touched)
  if (previousId && previousId !== message.userId) await link(workspace, 'u', previousId, identity, message, touched)
  return own
}

async function link(workspace: Workspace, kind: 'u' | 'a', value: string, user: Identity, { at, id }: LoggedMessage, touched: Touched): Promise<IdentityLink> {
  const from = await workspace.identity(kind, value)
  const known = (await workspace.linksFrom(from.id)).get(user.id)
  if (known && isBefore(known.at, known.messageId, at, id)) return known
  const said = Object.assign(known ?? {}, { identity: from.id, user: user.id, at, messageId: id })
  await workspace.link(said)
  touched.linked.add(from.id)
  touched.linked.add(user.id)
  return said
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
