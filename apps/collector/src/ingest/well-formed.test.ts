import type { IngestAnswer } from '@milepost/contract'
import { expect, test } from 'vitest'
import { openCollector } from '../app.fixture.ts'

test('what is no text to a database is no id, and stands nowhere in a body; what looks like it and is one stays', async () => {
  const collector = await openCollector()
  const alias = (previousId: string) => ({ type: 'alias', userId: 'ann', previousId })
  const { results } = (await collector.send(alias('\ud800'), alias('\ud801'), { type: 'track', event: 'Clicked', userId: 'a\0b' }, {
    type: 'track',
    event: 'Clicked',
    userId: 'ann',
    properties: { '\udfff': 'half \ud800 of it', nul: '\0', pair: '💥', said: '\\ud800 \\\\u0000', slash: '\\\ud800' },
  })) as IngestAnswer
  expect(results.map((result) => ('reason' in result ? result.reason : result.status))).toEqual(['fieldInvalid', 'fieldInvalid', 'fieldInvalid', 'ok'])
  const { messages } = await collector.store.erasures.held(collector.project.id, [{ kind: 'u', value: 'ann' }])
  expect(JSON.parse(String(messages[0]?.['body'])).properties).toEqual({ '\ufffd': 'half \ufffd of it', nul: '\ufffd', pair: '💥', said: '\\ud800 \\\\u0000', slash: '\\\ufffd' })
  await collector.fold()
  const person = await collector.app.request('/api/people/u%3Aann', { headers: { authorization: `Bearer ${collector.secretKey}` } })
  expect(person.status).toBe(200)
  await collector.close()
})
