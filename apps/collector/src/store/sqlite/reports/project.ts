import type { Content } from '@milepost/contract'
import type { ReportedProject } from '../../reports/reports.ts'
import type { Sqlite } from '../open.ts'

interface Row {
  number: number
  id: string
  name: string
  timeZone: string
}

export function readProject(db: Sqlite) {
  const find = db.prepare('select id as number, key as id, name, time_zone as timeZone from project where key = ?')
  const writeKey = db
    .prepare(`select value from api_key where project = ? and kind = 'write' and revoked_at is null and expires_at is null order by id desc limit 1`)
    .pluck()
  const origins = db.prepare('select origin from origin where project = ? order by origin').pluck()
  const release = db.prepare(
    'select version as number, published_at as publishedAt, content from release where project = ? order by version desc limit 1',
  )

  return (id: string): ReportedProject | null => {
    const found = find.get(id) as Row | undefined
    if (!found) return null
    const newest = release.get(found.number) as { number: number; publishedAt: number; content: string } | undefined
    return {
      ...found,
      writeKey: (writeKey.get(found.number) as string | undefined) ?? null,
      origins: origins.all(found.number) as string[],
      release: newest ? { ...newest, content: JSON.parse(newest.content) as Content } : null,
    }
  }
}
