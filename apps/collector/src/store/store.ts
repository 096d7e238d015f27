import type { StoreAddress } from './address.ts'
import type { AuditLog } from './audit.ts'
import type { Erasures } from './erasures.ts'
import type { FactsStore } from './facts.ts'
import type { FeedbackStore } from './feedback.ts'
import type { KeyStore } from './keys.ts'
import type { LinkStore } from './links.ts'
import type { MessageLog } from './log.ts'
import type { ProjectStore } from './projects.ts'
import type { ReportStore } from './reports/reports.ts'
import type { SurveyStore } from './surveys.ts'
import type { Trimming } from './trimming.ts'
import type { Users } from './users.ts'
import type { WebhookStore } from './webhooks.ts'

/** A server that keeps projects. */
export interface ServerStanding {
  /** Its place among the servers, from 1 on. */
  number: number
  /** How it is named to people, without its password. */
  name: string
  isReachable: boolean
}

/** Everything the collector keeps. Ports say what is meant; an adapter (`sqlite`) knows how. */
export interface Store {
  /** With it another thread or process can open the same store. */
  address: StoreAddress
  projects: ProjectStore
  keys: KeyStore
  log: MessageLog
  facts: FactsStore
  users: Users
  reports: ReportStore
  feedback: FeedbackStore
  surveys: SurveyStore
  links: LinkStore
  audit: AuditLog
  erasures: Erasures
  trimming: Trimming
  webhooks: WebhookStore
  /** Servers among which projects are spread; nothing where the store is one file. */
  servers(): ServerStanding[]
  /** Finishes what was accepted, then lets the files go. */
  close(): Promise<void>
}
