import type { MessageLog } from '../log.ts'
import type { Store } from '../store.ts'
import { createAuditLog } from '../sql/audit.ts'
import { createDatabase } from './database.ts'
import { createFactsStore } from '../sql/facts.ts'
import { connect } from './connect.ts'
import { createErasures } from '../sql/erasures.ts'
import { createFeedbackStore } from '../sql/feedback.ts'
import { createKeyStore } from './keys/keys.ts'
import { prepareData } from './open.ts'
import { createProjectStore } from './projects/projects.ts'
import { createLinkStore } from '../sql/links.ts'
import { createSurveyStore } from '../sql/surveys.ts'
import { createReportStore } from '../sql/reports/reports.ts'
import { createUsers } from './users/users.ts'
import { createWebhookStore } from './webhooks/webhooks.ts'
import { startWriter } from './writer/writer.ts'

export { StoreUnusable } from '../unusable.ts'

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
  const database = createDatabase(db)
  let writer: ReturnType<typeof startWriter> | undefined
  const log: MessageLog = {
    append: (project, entries) => (writer ??= startWriter(file, options)).append(project, entries),
    pending: () => writer?.pending() ?? 0,
  }
  return {
    file,
    projects: createProjectStore(db),
    keys: createKeyStore(db),
    log,
    facts: createFactsStore(database),
    users: createUsers(db),
    reports: createReportStore(database),
    feedback: createFeedbackStore(database),
    surveys: createSurveyStore(database),
    links: createLinkStore(database),
    audit: createAuditLog(database),
    erasures: createErasures(database),
    webhooks: createWebhookStore(db),
    async close() {
      await writer?.close()
      db.close()
    },
  }
}
