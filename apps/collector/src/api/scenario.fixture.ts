import { expect } from 'vitest'
import { openApi } from './api.fixture.ts'
import { content, messages, now } from './history.fixture.ts'

/** The small history, sent through ingest and folded, beside a project of the same content without any. */
export async function openScenario() {
  const api = await openApi(now)
  const project = await api.project('Boards', 'Europe/Berlin')
  const empty = await api.project('Empty', 'Europe/Berlin')
  await api.publish(project, content)
  await api.publish(empty, content)
  await api.send(project, messages)
  await api.fold()
  const delivery = await api.webhook(project)
  return {
    api,
    project,
    delivery,
    empty,
    /** The answer to a question that is right to ask. */
    async ask<Answer>(path: string, of = project): Promise<Answer> {
      const { status, body } = await api.get(`/api/${path}`, of)
      expect(status, JSON.stringify(body)).toBe(200)
      return body
    },
    close: () => api.close(),
  }
}
export type Scenario = Awaited<ReturnType<typeof openScenario>>
