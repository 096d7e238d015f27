import type { MessageLog } from '../log.ts'
import type { Store } from '../store.ts'
import { createAuditLog } from './audit/audit.ts'
import { createFactsStore } from './facts/facts.ts'
import { connect } from './connect.ts'
import { createFeedbackStore } from './feedback/feedback.ts'
import { createKeyStore } from './keys/keys.ts'
import { prepareData } from './open.ts'
import { createProjectStore } from './projects/projects.ts'
import { createReportStore } from './reports/reports.ts'
import { createUsers } from './users/users.ts'
import { createWebhookStore } from './webhooks/webhooks.ts'
import { startWriter } from './writer/writer.ts'

export { StoreUnusable } from './connect.ts'

export interface SqliteOptions {
  /** The log stops to grow where the database would become larger: messages are refused until there is room again. */
  maxBytes?: number | undefined
}

/**
 * The store in one file in `folder`. The writer's thread starts with the first append, so that commands that only read or
 * administer start without it.
 * @throws StoreUnusable with a line for the operator
 */
export function openSqliteStore(folder: string, options: SqliteOptions = {}): Store & { file: string } {
  const file = prepareData(folder)
  const db = connect(file)
  let writer: ReturnType<typeof startWriter> | undefined
  const log: MessageLog = { append: (project, entries) => (writer ??= startWriter(file, options)).append(project, entries) }
  return {
    file,
    projects: createProjectStore(db),
    keys: createKeyStore(db),
    log,
    facts: createFactsStore(db),
    users: createUsers(db),
    reports: createReportStore(db),
    feedback: createFeedbackStore(db),
    audit: createAuditLog(db),
    webhooks: createWebhookStore(db),
    async close() {
      await writer?.close()
      db.close()
    },
  }
}
