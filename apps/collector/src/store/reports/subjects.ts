import type { Scalar, TrustLevel, Unit } from '@milepost/contract'
import type { Named, PersonName, Position } from './reports.ts'
import type { Segment } from './segment.ts'

/** Something of a release that is about persons or about accounts. */
export interface UnitRef {
  id: string
  unit: Unit
}

/** The models and milestones of a project. Lists show the stage of the first model. */
export interface Definitions {
  models: UnitRef[]
  milestones: UnitRef[]
  activation: UnitRef | null
}

export interface SubjectsQuestion extends Definitions {
  /** Part of a name or an id; null for all. */
  text: string | null
  /** Only who is in this stage of the first model, '' for no stage; null for all. */
  stage: string | null
  /** At which instant the stages are meant; null or absent for now. */
  at?: number | null
  segment: Segment | null
  after: Position | null
  limit: number
}

export interface PeopleQuestion extends SubjectsQuestion {
  /** How it is known who they are; null for all. */
  trust: TrustLevel | null
}

export interface SubjectQuestion extends Definitions {
  id: string
}

export interface PersonEntry extends PersonName {
  account: Named | null
  firstAt: number
  lastAt: number
  events: number
  stage: string | null
}

export interface AccountEntry extends Named {
  people: number
  firstAt: number
  lastAt: number
  stage: string | null
  /** Where activation is of people: of the first of them. */
  activatedAt: number | null
  /** How many of its people are activated; null where activation is of accounts. */
  activatedPeople: number | null
  traits: Record<string, Scalar>
}

/** For a person also the history of its account, in models and milestones of accounts. */
export interface History {
  /** Oldest first. */
  spans: StageSpan[]
  reached: MilestoneReach[]
}

export interface StageSpan {
  model: string
  stage: string | null
  enteredAt: number
  leftAt: number | null
}

export interface MilestoneReach {
  milestone: string
  at: number
}

export interface PersonFound extends History {
  person: PersonEntry
  traits: Record<string, Scalar>
  identities: string[]
}

export interface AccountFound extends History {
  account: AccountEntry
  /** Newest activity first, at most `membersShown`. */
  members: PersonEntry[]
  /** The milestones of people. */
  membersReached: MembersReach[]
}

/** How many of an account's people have reached a milestone, and when the first of them did. */
export interface MembersReach {
  milestone: string
  people: number
  at: number | null
}

/** Members listed on an account's page: what a page can show. The people list has all of them. */
export const membersShown = 200
