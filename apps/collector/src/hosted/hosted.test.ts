import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Content, type FeedbackPage, type HostedSurvey, kitEvents, type SurveyLinkAnswer } from '@milepost/contract'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Collector, noon, openCollector } from '../app.fixture.ts'

const dayMs = 86_400_000
const content: Content = {
  host: { locales: ['en', 'de'], events: {}, personTraits: { firstName: 'string', plan: 'string', salary: 'number' } },
  experiences: [
    {
      id: 'nps',
      name: 'Recommend',
      kind: 'survey',
      audience: { kind: 'trait', trait: 'salary', op: 'atLeast', value: 1 },
      limits: { answers: 3 },
      schedule: { to: new Date(noon + 60 * dayMs).toISOString() },
      questions: [
        { id: 'score', type: 'nps', title: { en: 'Would you recommend us, {{firstName}}?', de: 'Würden Sie uns empfehlen, {{firstName}}?' }, next: [{ when: { kind: 'trait', trait: 'plan', op: 'equals', value: 'pro' }, to: 'why' }] },
        { id: 'why', type: 'text', title: { en: 'Why?', de: 'Warum?' } },
      ],
    },
  ],
}
const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(1)> \u2028 $& {{firstName}} =1+1'

describe('a survey outside the product', () => {
  let collector: Collector
  beforeEach(async () => {
    collector = await openCollector()
    await collector.publish(content)
    mkdirSync(collector.files.sdk, { recursive: true })
    writeFileSync(join(collector.files.sdk, 'hosted-abc123.js'), '')
    await collector.send({ type: 'identify', userId: 'ann', traits: { firstName: hostile, plan: 'pro', salary: 5 } })
    await collector.fold()
  })
  afterEach(() => collector.close())

  const secret = () => ({ authorization: `Bearer ${collector.secretKey}` })
  async function makeLink(more: object = {}): Promise<string> {
    const response = await collector.post('/api/survey-links', { survey: 'nps', person: 'ann', account: 'acme', ...more }, secret())
    expect(response.status).toBe(201)
    return new URL(((await response.json()) as SurveyLinkAnswer).url).pathname
  }
  const open = async (path: string, headers: Record<string, string> = {}) => {
    const response = await collector.app.request(path, { headers })
    return { status: response.status, headers: response.headers, html: await response.text() }
  }
  const dataIn = (html: string) => JSON.parse(/<script type="application\/json" id="survey-data">(.*?)<\/script>/s.exec(html)?.[1] ?? 'null') as HostedSurvey
  let event = 0
  const answer = (path: string, value: unknown = 9, more: object = {}) =>
    collector.post(path, { events: [{ id: `e${event++}`, at: noon - 1_000 + event, kind: 'answered', question: 'score', value }], sentAt: noon, locale: 'de-DE', innerWidth: 390, ...more })
  const submit = (path: string) => collector.post(path, { events: [{ id: 'end', kind: 'submitted', questions: ['score', 'why'] }, { id: 'done', kind: 'completed' }] })
  const feedback = async () => {
    await collector.fold()
    return (await (await collector.app.request('/api/answers', { headers: secret() })).json()) as FeedbackPage
  }

  it('is a page under the strictest policy, with the survey in the reader\'s language and nothing of the person but what it recalls', async () => {
    const { status, headers, html } = await open(await makeLink(), { 'accept-language': 'fr;q=0.4, de-AT, en;q=0.5' })
    expect(status).toBe(200)
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'.*frame-ancestors 'none'$/)
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(html).toContain('<html lang="de" dir="ltr">')
    const { survey, language, person, holding } = dataIn(html)
    expect([survey.id, language, Object.keys(person)]).toEqual(['nps', 'de-AT', ['firstName']])
    expect(survey).not.toHaveProperty('limits')
    expect(survey).not.toHaveProperty('audience')
    const [jump] = survey.questions[0]?.next ?? []
    expect(holding).toEqual([JSON.stringify(jump?.when)])
    expect(html).not.toContain('salary')
  })

  it('lets nothing that anybody wrote become markup', async () => {
    const { html } = await open(await makeLink())
    expect(html.match(/<script/g)).toHaveLength(2)
    expect(html).not.toContain('<img')
    expect(dataIn(html).person.firstName).toBe(hostile)
    expect(html).not.toContain('\u2028')
  })

  it('takes the answer as the person\'s own: score, account, language, device, once for each event', async () => {
    const path = await makeLink()
    const again = { events: [{ id: 'same', at: noon - 60_000, kind: 'answered', question: 'score', value: 4 }] }
    for (const body of [again, again]) expect((await collector.post(path, body)).status).toBe(204)
    await answer(path, 9)
    await collector.post(path, { events: [{ id: 'why', kind: 'answered', question: 'why', value: hostile }] })
    expect((await submit(path)).status).toBe(204)
    expect((await feedback()).items).toMatchObject([{ survey: 'nps', score: 9, person: { id: 'u:ann' }, account: { id: 'acme' }, texts: [{ question: 'why', text: hostile }] }])
    const groups = (await (await collector.app.request(`/api/segments?by=language&from=2026-06-01&to=2026-07-01`, { headers: secret() })).json()) as { hidden: { answers: number } }
    expect(groups.hidden.answers).toBe(1)
  })

  it('carries what a respondent types the whole way as text: API, CSV and NDJSON', async () => {
    const path = await makeLink()
    const typed = `=HYPERLINK("https://evil.example","you won")\r\n${hostile}`
    await answer(path, 2)
    await collector.post(path, { events: [{ id: 'why', at: noon, kind: 'answered', question: 'why', value: typed }], sentAt: noon })
    expect((await feedback()).items[0]?.texts[0]?.text).toBe(typed)
    const file = async (ending: string) => (await collector.app.request(`/api/answers.${ending}`, { headers: secret() })).text()
    const csv = await file('csv')
    expect(csv).toContain(`"'=HYPERLINK(""https://evil.example"",""you won"")`)
    expect(csv).not.toMatch(/(^|,|\n)"?[=+@-][A-Z1]/)
    const lines = (await file('ndjson')).trim().split('\n').map((line) => JSON.parse(line) as { text: string | null })
    expect(lines.map(({ text }) => text)).toContain(typed)
  })

  it('is used once: afterwards the page says thank you, and nothing more is taken', async () => {
    const path = await makeLink()
    await answer(path)
    await submit(path)
    const { status, html } = await open(path)
    expect([status, html.includes('You have answered already')]).toEqual([410, true])
    expect((await answer(path, 1)).status).toBe(410)
    expect((await feedback()).items).toMatchObject([{ score: 9 }])
  })

  it('changes nothing by being opened, also with a score from an e-mail: the page has it chosen, and that is all', async () => {
    const path = await makeLink()
    for (const score of ['9', '9', '11', '-1', '9.5', 'x']) {
      const { html } = await open(`${path}?score=${score}`)
      expect(dataIn(html).chosen).toEqual(score === '9' ? { score: 9 } : undefined)
    }
    expect((await feedback()).items).toEqual([])
    expect((await open(path)).status).toBe(200)
  })

  it('expires, and says how to get another', async () => {
    const path = await makeLink({ expiresInDays: 7 })
    collector.time.now += 7 * dayMs
    const { status, html } = await open(path, { 'accept-language': 'de' })
    expect([status, html.includes('Dieser Link ist abgelaufen')]).toEqual([410, true])
    expect((await answer(path)).status).toBe(410)
  })

  it('believes nothing of a link that is not signed for this project', async () => {
    const path = await makeLink()
    const [body = '', signature = ''] = path.slice('/s/'.length).split('.')
    const said = JSON.parse(Buffer.from(body, 'base64url').toString()) as unknown[]
    const forged = Buffer.from(JSON.stringify(said.map((field) => (field === 'ann' ? 'bob' : field)))).toString('base64url')
    for (const token of [`${forged}.${signature}`, `${body}.${signature}x`, body, 'nothing', '%00', `${body}.`]) {
      const { status, html } = await open(`/s/${token}`)
      expect([token.length > 0, status, html.includes('This link is not valid')]).toEqual([true, 404, true])
      expect((await answer(`/s/${token}`)).status).toBe(404)
    }
    expect((await feedback()).items).toEqual([])
  })

  it('meets the checks of every answer: off the scale, unknown questions, too large, for another survey', async () => {
    const path = await makeLink()
    for (const value of [11, 6.5, 'nine', { choices: [] }]) expect((await answer(path, value)).status).toBe(400)
    expect((await collector.post(path, { events: [{ id: 'x', kind: 'answered', question: 'salary', value: 1 }] })).status).toBe(400)
    expect((await collector.post(path, { events: [{ id: 'x', kind: 'identify', traits: { plan: 'free' } }] })).status).toBe(204)
    expect((await answer(path, 9, { more: 'x'.repeat(520_000) })).status).toBe(413)
    expect((await collector.post(path, { events: [{ id: 'x', kind: 'answered', question: 'why', value: 'x'.repeat(40_000) }] })).status).toBe(400)
    expect((await feedback()).items).toEqual([])
  })

  it.each([
    ['fills in what nobody sees', { website: 'https://spam.example' }],
    ['is quicker than a hand', { hurried: true }],
  ])('takes nothing from whoever %s, and does not say so; the operator sees it, and the person may still answer', async (_, mark) => {
    const path = await makeLink()
    const taken = await answer(path, 0)
    const trapped = await answer(path, 9, mark)
    expect([trapped.status, await trapped.text(), [...trapped.headers]]).toEqual([taken.status, '', [...taken.headers]])
    const ends = [{ id: 'end', kind: 'submitted', questions: ['score'] }, { id: 'done', kind: 'completed' }]
    expect((await collector.post(path, { events: ends, ...mark })).status).toBe(204)
    expect((await feedback()).items).toMatchObject([{ score: 0 }])
    const exported = await (await collector.app.request('/api/messages.ndjson', { headers: secret() })).text()
    expect(exported.match(/"Milepost Answered"/g)).toHaveLength(1)
    expect(await collector.metrics()).toContain('milepost_messages_total{result="refused",reason="trapped"} 3')
    expect((await open(path)).status).toBe(200)
    expect((await answer(path, 8)).status).toBe(204)
    expect((await feedback()).items).toMatchObject([{ score: 8 }])
  })

  it('closes with its survey: enough answers, the end of its schedule, taken back', async () => {
    const paths = await Promise.all([1, 2, 3, 4].map((index) => makeLink({ person: `p${index}` })))
    for (const path of paths.slice(0, 3)) await answer(path)
    await collector.fold()
    collector.time.now += 6_000
    expect(await open(paths[3] as string)).toMatchObject({ status: 410, html: expect.stringContaining('This survey is closed') })
    await collector.publish({ ...content, experiences: [] })
    collector.time.now += 2_000
    expect((await open(paths[0] as string)).html).toContain('This survey is closed')
  })

  it('is tired of one address that opens link after link', async () => {
    const path = await makeLink()
    const statuses = new Set<number>()
    for (let visit = 0; visit < 70; visit++) statuses.add((await open(path)).status)
    expect([...statuses]).toEqual([200, 429])
    const { headers, html } = await open(path, { 'accept-language': 'de' })
    expect(headers.get('retry-after')).toBe('1')
    expect(html).toContain('Bitte versuchen Sie es in einer Minute noch einmal')
    expect((await answer(path)).status).toBe(429)
  })

  it('is made with a secret key alone, of a survey that is published, for somebody', async () => {
    const asked = async (body: object, headers: Record<string, string> = secret()) => (await collector.post('/api/survey-links', body, headers)).status
    expect(await asked({ survey: 'nps', person: 'ann' }, { authorization: `Bearer ${collector.writeKey}` })).toBe(403)
    expect(await asked({ survey: 'nps', person: 'ann' }, {})).toBe(401)
    expect(await asked({ survey: 'no', person: 'ann' })).toBe(400)
    expect(await asked({ survey: 'nps' })).toBe(400)
    expect(await asked({ survey: 'nps', person: 'ann', expiresInDays: 0 })).toBe(400)
  })

  it('counts as seen in the response rate only by what the page says, not by being fetched', async () => {
    const path = await makeLink()
    await open(path)
    await collector.post(path, { events: [{ id: 'seen', kind: 'seen' }] })
    await collector.fold()
    const { rate } = (await (await collector.app.request('/api/response?from=2026-06-01&to=2026-07-01', { headers: secret() })).json()) as { rate: { n: number } }
    expect(rate.n).toBe(1)
    expect(kitEvents.seen).toBeTruthy()
  })
})
