import { calendarOf } from '@milepost/metrics'
import { Hono } from 'hono'
import { type Doors, getAsker } from '../../auth/asker.ts'
import type { Clock } from '../../clock.ts'
import type { ReportStore } from '../../store/reports/reports.ts'
import { noProject } from '../not-found.ts'
import { checkAgainst, parseQuery } from '../parameter/parameter.ts'
import { type Format, formats } from './formats.ts'
import { tables } from './tables/index.ts'

/** Whole tables as files, streamed. What arrives while one is read may be in it, too: `Milepost-As-Of` says until when nothing is missing. */
export function exportRoutes({ reports, clock, ...doors }: Doors & { reports: ReportStore; clock: Clock }): Hono {
  const app = new Hono()
  for (const table of tables) {
    for (const [ending, { contentType, write }] of Object.entries<Format>(formats)) {
      app.get(`/${table.name}.${ending}`, async (c) => {
        const query = parseQuery(table.query, new URL(c.req.url).searchParams)
        const { project } = await getAsker(c.req.raw, doors, 'read')
        const opened = await reports.open(project)
        if (!opened) throw noProject()
        checkAgainst(table.query, query, opened.project.release?.content ?? null)
        const asOf = await opened.asOf()
        const zone = typeof query.zone === 'string' ? query.zone : opened.project.timeZone
        const parts = write(table, table.pieces(opened, query as never, { calendar: calendarOf(zone), now: clock() }))
        return c.body(streamOf(parts), 200, {
          'Content-Type': contentType,
          'Content-Disposition': `attachment; filename="${opened.project.id}-${table.name}.${ending}"`,
          'Milepost-As-Of': new Date(asOf).toISOString(),
        })
      })
    }
  }
  return app
}

/** Reads on only as fast as the client does, and stops when the client goes away. */
function streamOf(parts: AsyncGenerator<string | Uint8Array, void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await parts.next()
      if (done) controller.close()
      else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value)
    },
    async cancel() {
      await parts.return()
    },
  })
}
