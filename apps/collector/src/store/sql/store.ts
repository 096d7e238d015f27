import type { StoreAddress } from '../address.ts'
import type { MessageLog } from '../log.ts'
import type { Store } from '../store.ts'
import type { Users } from '../users.ts'
import { createAuditLog } from './audit.ts'
import type { Database } from './database.ts'
import { createErasures } from './erasures.ts'
import { createFactsStore } from './facts.ts'
import { createFeedbackStore } from './feedback.ts'
import { createKeyStore } from './keys.ts'
import { createProjectStore } from './projects/projects.ts'
import { createReportStore } from './reports/reports.ts'
import { createLinkStore } from './links.ts'
import { createTrimming } from './trimming.ts'
import { createSurveyStore } from './surveys.ts'
import { createUsers } from './users/users.ts'
import { createWebhookStore } from './webhooks/webhooks.ts'

/** The parts of a store that differ between databases. */
export interface Own {
  address: StoreAddress
  log: MessageLog
  /** Where the auth library keeps users, sessions and password hashes. */
  users: Users['database']
  close: Store['close']
}

export function createStore(database: Database, { address, log, users, close }: Own): Store {
  return {
    address,
    projects: createProjectStore(database),
    keys: createKeyStore(database),
    log,
    facts: createFactsStore(database),
    users: createUsers(database, users),
    reports: createReportStore(database),
    feedback: createFeedbackStore(database),
    surveys: createSurveyStore(database),
    links: createLinkStore(database),
    audit: createAuditLog(database),
    erasures: createErasures(database),
    trimming: createTrimming(database),
    webhooks: createWebhookStore(database),
    servers: () => [],
    close,
  }
}
