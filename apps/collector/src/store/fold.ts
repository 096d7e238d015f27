import type { Content, Device, Facts, MessageType, Unit } from '@milepost/contract'
import type { Activity, CohortCount, CohortUnit, Contributions, RevenueChange, RevenueMove, Span } from '@milepost/metrics'
import type { Outgoing } from './webhooks.ts'

/** One message as the log has it. */
export interface LoggedMessage {
  seq: number
  project: number
  id: string
  receivedAt: number
  /** When it happened, corrected. */
  at: number
  type: MessageType
  event: string | null
  userId: string | null
  anonymousId: string | null
  groupId: string | null
  /** How it was said who it is: one of `trustBit`. */
  trust: number
  body: { properties?: Record<string, unknown>; traits?: Record<string, unknown>; previousId?: string; context?: Record<string, unknown> }
}

/** A message without its body, as far as the fold needs it to see who speaks. */
export interface Saying extends Pick<LoggedMessage, 'seq' | 'at' | 'type' | 'event' | 'userId' | 'anonymousId' | 'groupId' | 'trust'> {
  /** JSON, of messages that may name somebody or something else in it. */
  body: string | null
}

export type FoldState = 'building' | 'live' | 'retired'

/** How far one generation of a project's derived rows is. */
export interface Generation {
  project: number
  generation: number
  state: FoldState
  /** Hash of the rules it is folded by. */
  rules: string
  seq: number
  asOf: number
  /** The release its rules are from, 0 for none. */
  release: number
  /** The newest release of the project: what its rules should be from by now. */
  newestRelease: number
}

export interface Watermark {
  seq: number
  /** Null keeps the time as it was, because subjects that are due have not been computed yet. */
  asOf: number | null
}

/** What the rules of a project are made from. */
export interface RuleSource {
  release: number
  timeZone: string
  content: Content | null
}

/** `u` for a user id, `a` for an anonymous id. */
export type IdentityKind = 'u' | 'a'

export interface Identity {
  id: number
  kind: IdentityKind
  value: string
  /** The id of one of the person's identities; 0 while nothing was observed of this one. */
  person: number
}

/** Some message said that `identity` (an anonymous id or an alias) is the user `user`; `at` and `messageId` are those of the first that did. */
export interface IdentityLink {
  identity: number
  user: number
  at: number
  messageId: string
}

/** The facts of one identity within one account; `account` is 0 for messages that name none. */
export interface FactsDocument {
  identity: number
  account: number
  /** Time of the latest `group` message that joined the account. */
  joinedAt: number | null
  joinedId: string | null
  /** Messages other than identify, group and alias. */
  events: number
  /** Bits of how it was said who it is: `trustBit`. */
  trust: number
  facts: Facts
}

export interface PersonRow {
  id: number
  key: string
  name: string
  identified: boolean
  account: number | null
  firstAt: number
  lastAt: number
  events: number
  traits: string
  /** Bits of how it was said who it is: `trustBit`. */
  trust: number
}

export interface AccountRow {
  id: number
  key: string
  name: string
  people: number
  firstAt: number
  lastAt: number
  events: number
  traits: string
  /** What `group` messages said of the account itself. */
  facts: Facts
}

export interface MembershipRow {
  account: number
  firstAt: number
  lastAt: number
  current: boolean
}

export interface ProgressRow {
  experience: string
  firstSeenAt: number | null
  lastSeenAt: number | null
  dismissedAt: number | null
  completedAt: number | null
}

/** Everything that follows from a person's documents, but for stages and milestones. */
export interface PersonRows {
  person: PersonRow
  memberships: MembershipRow[]
  progress: ProgressRow[]
  exposures: { experience: string; at: number }[]
  tasks: { experience: string; task: string; at: number }[]
}

/** Rows of one person in one table, to be written. */
export interface RowChanges<Row> {
  rows: Row[]
  /** True: these are all rows, and others are deleted. False: rows that are not among them stay as they are. */
  isAll: boolean
}

export interface PersonChanges {
  person: PersonRow
  memberships: RowChanges<MembershipRow>
  progress: RowChanges<ProgressRow>
  exposures: RowChanges<PersonRows['exposures'][number]>
  tasks: RowChanges<PersonRows['tasks'][number]>
}

/** What the rules say about a person or an account. */
export interface SubjectRows {
  /** When each milestone of the subject's unit was reached. */
  milestones: Record<string, number>
  /** One history for each stage model of the subject's unit. */
  histories: Record<string, Span[]>
  /** When time alone may change them next. */
  wakeAt: number | null
}

export interface Answer {
  submission: string
  question: string
  survey: string
  type: string
  score: number | null
  text: string | null
  choices: string[] | null
  at: number
  messageId: string
  firstAt: number
  identity: number
  /** 0: the message named none. */
  namedAccount: number
  person: number
  account: number | null
  stage: string | null
  /** How it was said who answered: one of `trustBit`. */
  trust: number
  device: Device | null
  language: string | null
  page: string | null
  /** Over every time the question was come back to; null where no message says. */
  tookMs: number | null
  /** JSON of the hidden fields; null where there were none. */
  fields: string | null
  /** The submission does not name its question (see `Submission.questions`). It counts nowhere but is kept, since it may be named again. */
  withdrawn: boolean
}

/** How a submission ended, as far as the browser said. */
export interface Submission {
  submission: string
  survey: string
  identity: number
  /** Time of the first message about it. */
  firstAt: number
  submittedAt: number | null
  /** When it was given up last, and the question that stood then. */
  leftAt: number | null
  leftQuestion: string | null
  /** JSON of the questions whose answers stand, by the last message that names any, and when; null: all of them. */
  questions: string | null
  questionsAt: number | null
}

/** Changes of what is counted beside stages. Numbers are to be added to the counters. */
export interface CountedChanges {
  /** Null: nothing is known of it any more. */
  activities: { unit: Unit; subject: number; activity: Activity | null }[]
  cohorts: { unit: Unit; bucket: CohortUnit; counts: CohortCount[] }[]
  revenues: { account: number; changes: RevenueChange[] }[]
  revenueMoves: RevenueMove[]
}

/** Orders and refunds of a day in one currency, '' where none was named; amounts in thousandths. */
export interface PurchaseCount {
  day: number
  currency: string
  orders: number
  refunds: number
  /** Orders less refunds. */
  amount: number
  unpriced: number
}

/** Rows of one generation to be written together with its watermark. Replaces what stood under the same keys. */
export interface FoldChanges {
  /** True where nothing is written yet about anybody in it, so that there is nothing to remove or replace. */
  isFirst?: boolean
  identities: Identity[]
  links: IdentityLink[]
  documents: FactsDocument[]
  timeline: [identity: number, at: number, seq: number][]
  people: PersonChanges[]
  /** Persons that became part of another. */
  removedPeople: number[]
  accounts: AccountRow[]
  /** Histories are those that changed. `unreached`: milestones of the unit that are not, or no longer, reached. */
  subjects: { unit: Unit; id: number; rows: SubjectRows; unreached: string[] }[]
  /** Persons that became part of another, with what had been derived of them. */
  removedSubjects: { unit: Unit; id: number; derived: { milestones: readonly string[]; models: readonly string[] } }[]
  /** What to add to the day counters, by stage model. */
  counters: Map<string, Contributions>
  answers: Answer[]
  /** Those of `answers` that were withdrawn, or named again, since they were last written. */
  movedAnswers: Answer[]
  submissions: Submission[]
  /** Which experience was in a page of which identity, whether it was seen or not. */
  showings: { experience: string; identity: number }[]
  counted: CountedChanges
  /** Purchases to add to the days. */
  purchases: PurchaseCount[]
  /** Messages to webhooks, written in the same transaction. */
  news: Outgoing[]
  /** When the news are emitted; any number where there are none. */
  newsAt: number
}

/** Does the work when it is its turn. */
export type Turn = <Result>(work: () => Promise<Result>) => Promise<Result>

/** The derived rows of one generation, as the fold reads and writes them. */
export interface Ledger {
  /** Says whom the next questions will be about, so that a store on another machine can fetch it all at once. */
  look?(speakers: readonly Pick<LoggedMessage, 'userId' | 'anonymousId'>[]): Promise<void>
  /** The largest ids in use. */
  lastIds(): Promise<{ identity: number; account: number }>
  findIdentity(kind: IdentityKind, value: string): Promise<Identity | undefined>
  getIdentity(id: number): Promise<Identity>
  /** The observed identities of a person. */
  identitiesOf(person: number): Promise<number[]>
  linksFrom(identity: number): Promise<IdentityLink[]>
  linksTo(user: number): Promise<number[]>
  documentsOf(identity: number): Promise<FactsDocument[]>
  findAccount(key: string): Promise<AccountRow | undefined>
  getAccount(id: number): Promise<AccountRow>
  /** Identities with a document in the account. */
  identitiesIn(account: number): Promise<number[]>
  /** The current account of a person as it was written; undefined where there is no such person. */
  findCurrent(person: number): Promise<{ account: number | null | undefined }>
  /** The rows of a person as they were written, so that only changed ones are written again. Left out by stores for which writing is cheaper than reading. */
  findPersonRows?(person: number): Promise<PersonRows | undefined>
  /** Persons whose current account it is. */
  peopleOf(account: number): Promise<number[]>
  historyOf(model: string, subject: number): Promise<Span[]>
  answersOfSubmission(submission: string): Promise<Answer[]>
  findSubmission(submission: string): Promise<Submission | undefined>
  /** Ids of submissions with an answer of the identity. */
  submissionsOfIdentity(identity: number): Promise<string[]>
  submissionsOfAccount(account: number): Promise<string[]>
  findActivity(unit: Unit, subject: number): Promise<{ activity: Activity | null }>
  revenueOf(account: number): Promise<RevenueChange[]>
  /** Subjects whose wake-up is due, earliest first. */
  due(until: number, limit: number): Promise<{ unit: Unit; subject: number }[]>
  /**
   * Writes the changes and the new watermark in one transaction.
   * @param turn waits until nobody else writes; what is to be computed is computed before
   * @throws FoldMoved where the watermark is no longer `from`: somebody else folds, or the generation was retired.
   */
  commit(changes: FoldChanges, from: number, to: Watermark, turn?: Turn): Promise<void>
}

export class FoldMoved extends Error {
  override name = 'FoldMoved'
}

/** A piece of one project's log. */
export interface LogPage {
  project: number
  messages: LoggedMessage[]
  /** Everything up to here has been read: at least the last message, and where others follow, no more. */
  to: number
  /** More may follow at once. */
  isFull: boolean
}

/** The log, and the generations of what is derived from it. */
export interface FoldStore {
  /** Those that are not retired. */
  generations(): Promise<Generation[]>
  /** Projects of which nothing was ever folded. */
  unfolded(): Promise<number[]>
  /**
   * Whether this one may fold now. Of several collectors one may at a time; when it ends, however it ends, another may within seconds.
   * Asked before each piece of work.
   */
  lead(): Promise<boolean>
  /** The last position of the project's log, or a later one. */
  lastSeq(project: number): Promise<number>
  /** Messages of one project after `after`, in order. */
  read(after: number, limit: number, project: number): Promise<LoggedMessage[]>
  /**
   * The messages of one project after `after`, up to `to`, in order and in pieces, without most bodies: only aliases and the events that are named
   * have theirs, since these may refer to other people or things.
   */
  readSayings(after: number, to: number, project: number, events: readonly string[]): AsyncIterable<Saying[]>
  /** The messages at some positions of one project's log, in the order of the positions. */
  readThese(positions: ArrayLike<number>, project: number): Promise<LoggedMessage[]>
  /** The next messages in the logs of several projects, each from its position on; about `limit` in all. Empty where there are no more. */
  next(positions: ReadonlyMap<number, number>, limit: number): Promise<LogPage[]>
  open(project: number, generation: number): Ledger
  /** A new generation beside the one that is read; what an earlier attempt left behind is retired. */
  begin(project: number, rules: { hash: string; release: number }, state: 'building' | 'live'): Promise<Pick<Generation, 'project' | 'generation' | 'seq'>>
  /**
   * Makes a built generation the one that is read, and retires the other.
   * @throws FoldMoved where it was retired meanwhile: it may still hold something of a person who was erased.
   */
  swap(generation: Pick<Generation, 'project' | 'generation'>): Promise<void>
  /** Deletes some rows of retired generations. Answers whether there is more. */
  clean(): Promise<boolean>
  /** The rules of a release; without one, of the newest. */
  getRules(project: number, release?: number): Promise<RuleSource>
  close(): void
}
