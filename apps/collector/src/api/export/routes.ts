import { calendarOf } from '@milepost/metrics'
import { Hono } from 'hono'
import { type Doors, getAsker } from '../../auth/asker.ts'
import { Refusal } from '../../problem.ts'
import type { ReportStore } from '../../store/reports/reports.ts'
import { answerFilterOf, answerParameters } from '../parameter/answer-filter.ts'
import { parseQuery } from '../parameter/parameter.ts'
import { type Format, formats, linesOf } from './answers.ts'

/** Answers as files: everything that a list of answers would show page by page, streamed. */
export function exportRoutes({ reports, ...doors }: Doors & { reports: ReportStore }): Hono {
  const app = new Hono()
  for (const [ending, format] of Object.entries<Format>(formats)) {
    app.get(`/answers.${ending}`, async (c) => {
      const query = parseQuery(answerParameters, new URL(c.req.url).searchParams)
      const { project } = await getAsker(c.req.raw, doors, 'read')
      const opened = await reports.open(project)
      if (!opened) throw new Refusal(404, { error: 'notFound', message: 'there is no such project' })
      const lines = linesOf(opened, answerFilterOf(query, calendarOf(opened.project.timeZone)), format)
      return c.body(streamOf(lines), 200, {
        'Content-Type': format.contentType,
        'Content-Disposition': `attachment; filename="${opened.project.id}-answers.${ending}"`,
      })
    })
  }
  return app
}

/** Reads on only as fast as the other side takes it, and stops where it goes away. */
function streamOf(lines: AsyncGenerator<string, void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await lines.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await lines.return()
    },
  })
}
