import { type Content, type Permission, ProjectSettings } from '@milepost/contract'
import { and, desc, eq, isNull } from 'drizzle-orm'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import * as v from 'valibot'
import { operator } from '../../audit.ts'
import type { NewProject, Project, ProjectStore, Release } from '../../projects.ts'
import { prepareAudit } from '../audit/audit.ts'
import type { Sqlite } from '../connect.ts'
import { apiKey, origin, project, release } from '../schema/index.ts'
import { readCoverage } from './coverage.ts'
import { freeKey } from './project-key.ts'

export function createProjectStore(sqlite: Sqlite): ProjectStore {
  const db = drizzle({ client: sqlite })
  const audit = prepareAudit(sqlite)
  const coverage = readCoverage(sqlite)
  const newest = (id: number) => db.select().from(release).where(eq(release.project, id)).orderBy(desc(release.version)).limit(1).get()

  return {
    async create(wanted) {
      return db.transaction((tx) => insert(tx, wanted), { behavior: 'immediate' })
    },
    async list() {
      return db.select().from(project).orderBy(project.id).all().map((row) => withOrigins(db, row))
    },
    async findByKey(hash) {
      const of = and(eq(apiKey.hash, hash), isNull(apiKey.revokedAt))
      const row = db.select().from(apiKey).innerJoin(project, eq(project.id, apiKey.project)).where(of).get()
      if (!row) return undefined
      const { id, kind, scopes, expiresAt, lastUsedAt } = row.api_key
      return { id, project: withOrigins(db, row.project), kind, scopes: kind === 'secret' ? (scopes.split(' ') as Permission[]) : [], expiresAt, lastUsedAt }
    },
    async change(id, next, { by, at }) {
      return db.transaction(
        (tx) => {
          const before = withOrigins(tx, tx.select().from(project).where(eq(project.id, id)).get() as typeof project.$inferSelect)
          const { origins, settings, detail } = next(before)
          if (Object.keys(detail).length === 0) return before
          tx.update(project).set({ settings: JSON.stringify(settings) }).where(eq(project.id, id)).run()
          tx.delete(origin).where(eq(origin.project, id)).run()
          if (origins.length > 0) tx.insert(origin).values(origins.map((each) => ({ project: id, origin: each }))).run()
          audit(id, { at, actor: by, action: 'project.changed', subject: null, detail })
          return { ...before, origins, settings }
        },
        { behavior: 'immediate' },
      )
    },
    identityCoverage: async (id) => coverage(id),
    async findRelease(id) {
      const row = newest(id)
      return row && parsed(row)
    },
    async findReleaseMark(id) {
      const { version, hash } = release
      return db.select({ version, hash }).from(release).where(eq(release.project, id)).orderBy(desc(version)).limit(1).get()
    },
    async publish(id, content, hash, publishedAt, by = operator) {
      const text = JSON.stringify(content)
      return db.transaction(
        (tx) => {
          const last = tx.select().from(release).where(eq(release.project, id)).orderBy(desc(release.version)).limit(1).get()
          if (last?.hash === hash) return { release: parsed(last), changed: false }
          const version = (last?.version ?? 0) + 1
          tx.insert(release).values({ project: id, version, content: text, hash, publishedAt }).run()
          audit(id, { at: publishedAt, actor: by, action: 'release.published', subject: String(version), detail: { hash } })
          return { release: { version, hash, publishedAt, content }, changed: true }
        },
        { behavior: 'immediate' },
      )
    },
  }
}

function insert(tx: Pick<BetterSQLite3Database, 'insert' | 'select'>, wanted: NewProject): Project {
  const { name, timeZone, origins, writeKey, secretKey, createdAt } = wanted
  const key = freeKey(name, (candidate) => !tx.select().from(project).where(eq(project.key, candidate)).get())
  const { id } = tx.insert(project).values({ key, name, timeZone, createdAt }).returning({ id: project.id }).get()
  tx.insert(apiKey)
    .values([
      { project: id, kind: 'write', createdAt, ...writeKey },
      { project: id, kind: 'secret', createdAt, hash: secretKey.hash, prefix: secretKey.prefix },
    ])
    .run()
  if (origins.length > 0) tx.insert(origin).values(origins.map((each) => ({ project: id, origin: each }))).run()
  return { id, key, name, timeZone, origins, settings: v.parse(ProjectSettings, {}) }
}

function withOrigins(db: Pick<BetterSQLite3Database, 'select'>, row: typeof project.$inferSelect): Project {
  const { id, key, name, timeZone } = row
  const settings = v.parse(ProjectSettings, JSON.parse(row.settings))
  const origins = db.select({ origin: origin.origin }).from(origin).where(eq(origin.project, id)).all()
  return { id, key, name, timeZone, origins: origins.map((each) => each.origin), settings }
}

function parsed({ version, hash, publishedAt, content }: typeof release.$inferSelect): Release {
  return { version, hash, publishedAt, content: JSON.parse(content) as Content }
}
