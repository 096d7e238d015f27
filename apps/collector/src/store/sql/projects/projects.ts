import { type Actor, type Content, type Permission, ProjectSettings } from '@milepost/contract'
import * as v from 'valibot'
import { operator } from '../../audit.ts'
import type { FoundKey, KeyKind, NewProject, Project, ProjectStore, Release } from '../../projects.ts'
import { type Asking, cell, column, first, rows, run } from '../asking.ts'
import { writeAudit } from '../audit.ts'
import { keyEndOf } from '../../shards/number.ts'
import type { Database } from '../database.ts'
import { arrivalReport } from './arrival.ts'
import { coverageReport } from './coverage.ts'
import { projectKeys } from './project-key.ts'

interface Row extends Omit<Project, 'origins' | 'settings'> {
  settings: string
}

const columns = 'p.id, p.key, p.name, p.time_zone as "timeZone", p.created_at as "createdAt", p.settings'
const all = `select ${columns} from project p order by p.id`
const one = `select ${columns} from project p where p.id = @project`
const byKey = `
  select ${columns}, k.id as "keyId", k.kind, k.scopes, k.expires_at as "expiresAt", k.last_used_at as "lastUsedAt"
  from api_key k join project p on p.id = k.project where k.hash = @hash and k.revoked_at is null`
const byPublicId = `select ${columns} from project p where p.key = @key`
const originsOf = 'select origin from origin where project = @project order by origin'
const isTaken = 'select 1 from project where key = @key'
const insertProject = 'insert into project (key, name, time_zone, created_at) values (@key, @name, @timeZone, @createdAt) returning id'
const insertKey = `
  insert into api_key (project, kind, hash, prefix, value, created_at) values (@project, @kind, @hash, @prefix, @value, @createdAt)`
const insertOrigin = 'insert into origin (project, origin) values (@project, @origin)'
const newest = `
  select version, hash, published_at as "publishedAt", content from release where project = @project order by version desc limit 1`
const newestMark = 'select version, hash from release where project = @project order by version desc limit 1'
const insertRelease = `
  insert into release (project, version, content, hash, published_at) values (@project, @version, @content, @hash, @publishedAt)`

export function createProjectStore({ dialect, read, write }: Database): ProjectStore {
  const coverage = coverageReport(dialect)
  const arrival = arrivalReport(dialect)

  return {
    create: (wanted) => write(() => create(wanted)),
    list: () =>
      read(function* () {
        const projects: Project[] = []
        for (const row of yield* rows<Row>(all)) projects.push(yield* withOrigins(row))
        return projects
      }),
    find: (key) =>
      read(function* () {
        const row = yield* first<Row>(byPublicId, { key })
        return row && (yield* withOrigins(row))
      }),
    findByKey: (hash) => read(() => findByKey(hash)),
    change: (project, next, { by, at }) =>
      write(function* () {
        const before = yield* withOrigins((yield* first<Row>(one, { project })) as Row)
        const { origins, settings, detail } = next(before)
        if (Object.keys(detail).length === 0) return before
        yield* run('update project set settings = @settings where id = @project', { project, settings: JSON.stringify(settings) })
        yield* run('delete from origin where project = @project', { project })
        for (const origin of origins) yield* run(insertOrigin, { project, origin })
        yield* writeAudit(project, { at, actor: by, action: 'project.changed', subject: null, detail })
        return { ...before, origins, settings }
      }),
    identityCoverage: (project) => read(() => coverage(project)),
    arrival: (project) => read(() => arrival(project)),
    findRelease: (project) => read(() => findRelease(project)),
    findReleaseMark: (project) => read(() => first<{ version: number; hash: string }>(newestMark, { project })),
    revise: (project, next, publishedAt, by, about) => write(() => revise(project, next, publishedAt, by, about)),
    publish: (project, content, hash, publishedAt, by = operator) => write(() => revise(project, () => ({ content, hash }), publishedAt, by)),
  }
}

function* revise(project: number, next: Parameters<ProjectStore['revise']>[1], publishedAt: number, by: Actor, about: Record<string, unknown> = {}): Asking<{ release: Release; changed: boolean }> {
  const last = yield* findRelease(project)
  const { content, hash } = next(last?.content ?? null)
  if (last?.hash === hash) return { release: last, changed: false }
  const version = (last?.version ?? 0) + 1
  yield* run(insertRelease, { project, version, content: JSON.stringify(content), hash, publishedAt })
  yield* writeAudit(project, { at: publishedAt, actor: by, action: 'release.published', subject: String(version), detail: { hash, ...about } })
  return { release: { version, hash, publishedAt, content }, changed: true }
}

function* create({ name, timeZone, origins, writeKey, secretKey, createdAt, server = 1 }: NewProject): Asking<Project> {
  const keys = projectKeys(name, keyEndOf(server))
  let key = keys.next().value
  while ((yield* cell(isTaken, { key })) !== undefined) key = keys.next().value
  const id = (yield* cell<number>(insertProject, { key, name, timeZone, createdAt })) as number
  yield* run(insertKey, { project: id, kind: 'write', createdAt, ...writeKey })
  yield* run(insertKey, { project: id, kind: 'secret', createdAt, hash: secretKey.hash, prefix: secretKey.prefix, value: null })
  for (const origin of origins) yield* run(insertOrigin, { project: id, origin })
  return { id, key, name, timeZone, createdAt, origins, settings: v.parse(ProjectSettings, {}) }
}

function* findByKey(hash: string): Asking<FoundKey | undefined> {
  const row = yield* first<Row & { keyId: number; kind: KeyKind; scopes: string; expiresAt: number | null; lastUsedAt: number | null }>(byKey, { hash })
  if (!row) return undefined
  const { keyId, kind, scopes, expiresAt, lastUsedAt, ...project } = row
  return { id: keyId, project: yield* withOrigins(project), kind, scopes: kind === 'secret' ? (scopes.split(' ') as Permission[]) : [], expiresAt, lastUsedAt }
}

function* withOrigins({ settings, ...row }: Row): Asking<Project> {
  return { ...row, origins: yield* column<string>(originsOf, { project: row.id }), settings: v.parse(ProjectSettings, JSON.parse(settings)) }
}

function* findRelease(project: number): Asking<Release | undefined> {
  const row = yield* first<Omit<Release, 'content'> & { content: string }>(newest, { project })
  return row && { ...row, content: JSON.parse(row.content) as Content }
}
