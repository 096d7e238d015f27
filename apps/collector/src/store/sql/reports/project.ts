import type { Content } from '@milepost/contract'
import type { ReportedProject } from '../../reports/reports.ts'
import { type Asking, cell, column, first } from '../asking.ts'

const find = 'select id as number, key as id, name, time_zone as "timeZone" from project where key = @id'
const writeKey = `
  select value from api_key where project = @project and kind = 'write' and revoked_at is null and expires_at is null order by id desc limit 1`
const origins = 'select origin from origin where project = @project order by origin'
const release = `
  select version as number, published_at as "publishedAt", content from release where project = @project order by version desc limit 1`

export function* readProject(id: string): Asking<ReportedProject | null> {
  const found = yield* first<Pick<ReportedProject, 'number' | 'id' | 'name' | 'timeZone'>>(find, { id })
  if (!found) return null
  const of = { project: found.number }
  const newest = yield* first<{ number: number; publishedAt: number; content: string }>(release, of)
  return {
    ...found,
    writeKey: (yield* cell<string>(writeKey, of)) ?? null,
    origins: yield* column<string>(origins, of),
    release: newest ? { ...newest, content: JSON.parse(newest.content) as Content } : null,
  }
}
