import type { AnswersPage, PhrasesAnswer, SegmentsAnswer } from '@milepost/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openScenario, type Scenario } from '../scenario.fixture.ts'

const nasty = ['=1+1', '+49 30', '-1', '@me', '\tx', '<img src=x onerror=alert(1)>', 'a "quote", a comma\r\nand a line', 'slow export'] as const

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario()
  const said = nasty.flatMap((text, index) => [
    { question: 'score', questionType: 'nps', value: index % 2 ? 10 : 1, text },
    { question: 'why', questionType: 'text', value: text, text },
  ].map(({ question, questionType, value }) => ({
    type: 'track', event: 'Milepost Answered', messageId: `${question}-${index}`, userId: `=user${index}`, timestamp: `2026-11-1${index}T12:00:00Z`, context: { groupId: 'acme', locale: 'de-CH', screen: { innerWidth: 390 }, page: { path: `=HYPERLINK("${index}")` } },
    properties: { experience: 'recommend', surface: 'survey', release: 1, submission: `s-${index}`, question, questionType, value, tookMs: 1200, fields: { order: '=cmd|A1', big: true } },
  })))
  const role = (index: number) => ({ type: 'identify', userId: `=user${index}`, timestamp: '2026-11-01T12:00:00Z', messageId: `i-${index}`, traits: { role: index < 6 ? 'admin' : 'guest' } })
  await scenario.api.send(scenario.project, [...said, ...nasty.map((_, index) => role(index))])
  await scenario.api.fold()
})
afterAll(() => scenario.close())

async function file(path: string): Promise<{ response: Response; body: string }> {
  const response = await scenario.api.app.request(`/api/${path}`, { headers: { authorization: `Bearer ${scenario.project.secretKey}` } })
  return { response, body: await response.text() }
}
const rows = async (path: string) => (await file(path)).body.trimEnd().split('\n').map((line) => JSON.parse(line) as { submission: string; question: string; text: string | null; score: number | null })

describe('the answers as a file', () => {
  test('NDJSON has every answer as it was typed, oldest first', async () => {
    const all = await rows('answers.ndjson')
    expect(all).toHaveLength(2 * nasty.length + 4)
    expect(all.filter(({ question, submission }) => question === 'why' && submission.startsWith('s-')).map(({ text }) => text)).toEqual(nasty)
    expect(all[0]).toEqual({
      submission: 'sub-ann', question: 'score', survey: 'recommend', type: 'nps', score: 9, band: 'high', text: null, choices: null, at: '2026-10-25T12:01:00.000Z',
      person: { id: 'u:ann', name: 'Ann Arbor' }, account: { id: 'acme', name: 'Acme Ltd' }, stage: 'paid',
      device: null, language: null, page: null, tookMs: null, again: false, fields: null,
    })
  })

  test('CSV has no cell that begins like a formula, and no line more or less', async () => {
    const { response, body } = await file('answers.csv')
    expect(response.headers.get('content-type')).toContain('text/csv')
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="boards-answers.csv"')
    const { asOf } = await scenario.ask<AnswersPage>('answers')
    expect(Date.parse(response.headers.get('milepost-as-of') ?? '')).toBe(asOf)
    const records = recordsOf(body)
    expect(records).toHaveLength(2 * nasty.length + 5)
    expect(new Set(records.map((cells) => cells.length))).toEqual(new Set([20]))
    for (const cell of records.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    expect(records.flat()).toContain("'=1+1")
    expect(records.flat()).toContain("'=user0")
  })

  test('both say how long it took, where, on what and in which language it was given, and what the host said beside', async () => {
    const given = (await rows('answers.ndjson')).find(({ submission }) => submission === 's-0')
    expect(given).toMatchObject({ tookMs: 1200, page: '=HYPERLINK("0")', device: 'phone', language: 'de', stage: 'loyal', fields: { big: true, order: '=cmd|A1' } })
    const [names, ...records] = recordsOf((await file('answers.csv')).body)
    const cells = Object.fromEntries(names!.map((name, place) => [name, records.find(([submission]) => submission === 's-0')?.[place]]))
    expect(cells).toMatchObject({ took_ms: '1200', page: `'=HYPERLINK("0")`, device: 'phone', language: 'de', fields: '{"big":true,"order":"=cmd|A1"}' })
  })

  test.each([
    ['type=nps', 12 + 8],
    ['type=ces2', 0],
    ['band=low', 2 * 4 + 1],
    ['text=only', 2 * nasty.length + 2],
    ['q=lovely', 2],
    ['from=2026-11-12&to=2026-11-14', 4],
    ['stage=-', 0],
  ])('%s narrows it as it narrows the list', async (query, lines) => {
    const { body } = await file(`answers.ndjson?${query}`)
    const exported = body === '' ? [] : await rows(`answers.ndjson?${query}`)
    expect(exported).toHaveLength(lines)
    const listed = (await scenario.ask<AnswersPage>(`answers?limit=200&${query}`)).items.map(({ submission }) => submission)
    expect([...new Set(exported.map(({ submission }) => submission))].sort()).toEqual(listed.sort())
  })

  test('is nobody’s without a key, and refuses what it does not know', async () => {
    expect((await scenario.api.app.request('/api/answers.csv')).status).toBe(401)
    expect((await file('answers.csv?format=xls')).response.status).toBe(400)
    const other = await scenario.api.app.request('/api/answers.csv', { headers: { authorization: `Bearer ${scenario.empty.secretKey}` } })
    expect((await other.text()).split('\r\n')).toHaveLength(2)
  })
})

test('groups of fewer than five are counted, not shown', async () => {
  const { choices, groups, hidden } = await scenario.ask<SegmentsAnswer>('segments?type=nps&by=person.role')
  expect(choices).toEqual(['stage', 'device', 'language', 'account', 'person.role'])
  expect(groups.map(({ value, score }) => [value, score.n])).toEqual([['admin', 6]])
  expect(hidden).toEqual({ groups: 2, answers: 4 })
  expect((await scenario.api.get('/api/segments?by=nonsense', scenario.project)).status).toBe(400)
})

test('phrases are read from the words of those the filter names', async () => {
  expect(await scenario.ask<PhrasesAnswer>('phrases')).toMatchObject({ texts: nasty.length + 1, phrases: [] })
  expect((await scenario.ask<PhrasesAnswer>('phrases?band=low')).texts).toBe(4)
})

/** RFC 4180, the plain way. */
function recordsOf(text: string): string[][] {
  const records: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    records.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === '\r\n') records.push([])
  }
  return records.slice(0, -1)
}
