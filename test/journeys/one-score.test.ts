import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SatisfactionAnswer } from '@milepost/contract'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createUser } from '../../apps/collector/src/auth/user.ts'
import { createProject } from '../../apps/collector/src/projects/create.ts'
import { type Running, startCollector } from '../../apps/collector/src/serve.ts'
import { openSqliteStore } from '../../apps/collector/src/store/sqlite/sqlite.ts'
import { launchChromium } from '../harness/chromium.ts'
import { patience } from '../harness/patience.ts'
import { eventually } from '../harness/product.ts'

/**
 * One score, told three times: by the API, by a sum over the exported answers that is written out here, and by the figure on the dashboard.
 * `MILEPOST_ANSWERS=100000` is the scenario at full size, `pnpm scores`.
 */
const answers = Number(process.env['MILEPOST_ANSWERS'] ?? 3_000)
const dayMs = 86_400_000
const root = new URL('../..', import.meta.url).pathname
const login = { email: 'pm@example.com', password: 'correct horse battery' }
const period = { from: '2026-03-01', to: '2026-09-01' }
const content = {
  host: { locales: ['en'], events: {} },
  experiences: ['spring', 'autumn'].map((id) => ({ id, name: id, kind: 'survey', questions: [{ id: 'score', type: 'nps', title: 'How likely?' }, { id: 'why', type: 'text', title: 'Why?' }] })),
}

let folder: string
let running: Running
let secretKey: string
let timings: Record<string, number>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'milepost-scores-'))
  const store = await openSqliteStore(join(folder, 'data'))
  const made = await createProject(store.projects, Date.now, { name: 'Scores', origins: [], timeZone: 'Europe/Berlin' })
  secretKey = made.secretKey
  await createUser(store, login.email, login.password)
  await build({ root: join(root, 'apps/dashboard'), logLevel: 'warn', mode: 'production', build: { outDir: join(folder, 'dashboard'), emptyOutDir: true } })
  running = await startCollector({ store, port: 0, host: '127.0.0.1', files: { sdk: folder, dashboard: join(folder, 'dashboard') } })
  await post('/api/releases', content)
  const sentAt = performance.now()
  const sent = await sendAnswers()
  const foldedFrom = performance.now()
  await folded(sent)
  timings = { sentMs: foldedFrom - sentAt, foldedMs: performance.now() - foldedFrom }
}, patience.testWithinMs + answers * 5)

afterAll(async () => {
  await running?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const headers = () => ({ authorization: `Bearer ${secretKey}` })

async function post(path: string, body: unknown): Promise<void> {
  const response = await fetch(running.url + path, { method: 'POST', headers: headers(), body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`POST ${path} answered ${response.status}: ${await response.text()}`)
}

async function ask<Answer>(path: string): Promise<Answer> {
  const response = await fetch(running.url + path, { headers: headers() })
  if (!response.ok) throw new Error(`GET ${path} answered ${response.status}: ${await response.text()}`)
  return (await response.json()) as Answer
}

/** A fixed stream of numbers in [0, 1): https://en.wikipedia.org/wiki/Lehmer_random_number_generator */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

/**
 * A year of answers of some 2.5 per person, a fifth given before the person was known, some with words, some changed afterwards. Answered is all
 * that is sent, but for who is who.
 */
async function sendAnswers(): Promise<number> {
  const random = randomFrom(7)
  const people = Math.ceil(answers / 2.5)
  let batch: unknown[] = []
  let sent = 0
  const flush = async () => {
    if (batch.length > 0) await post('/v1/batch', { batch })
    sent += batch.length
    batch = []
  }
  for (let index = 0; index < answers; index++) {
    const person = Math.floor(random() * people)
    const at = Date.UTC(2026, 0, 1) + Math.floor(random() * 320) * dayMs + Math.floor(random() * dayMs)
    const who = random() < 0.2 ? { anonymousId: `anon-${person}` } : { userId: `user-${person}` }
    const say = (question: string, questionType: string, value: unknown, later: number) => ({
      ...who, type: 'track', event: 'Milepost Answered', messageId: `${index}-${question}-${later}`, timestamp: new Date(at + later).toISOString(),
      properties: { experience: index % 3 ? 'spring' : 'autumn', surface: 'survey', release: 1, submission: `s-${index}`, question, questionType, value },
    })
    batch.push(say('score', 'nps', Math.floor(random() * 11), 0))
    if (random() < 0.1) batch.push(say('score', 'nps', Math.floor(random() * 11), 5_000))
    if (random() < 0.2) batch.push(say('why', 'text', random() < 0.5 ? '=1+1' : 'too slow, "really"\nslow', 9_000))
    if (batch.length >= 400) await flush()
  }
  for (let person = 0; person < people; person += 2) {
    batch.push({ type: 'identify', userId: `user-${person}`, anonymousId: `anon-${person}`, messageId: `identify-${person}`, timestamp: '2026-10-01T12:00:00Z', traits: {} })
    if (batch.length >= 400) await flush()
  }
  await flush()
  return sent
}

async function folded(messages: number): Promise<void> {
  await eventually(() => ask<{ messages: number }>('/api/project'), (found) => found.messages >= messages, patience.answerWithinMs + answers * 5)
}

interface Exported {
  submission: string
  type: string
  score: number | null
  at: string
  person: { id: string }
}

/** The newest answer of each person in the window, promoters less detractors: from the file alone, a line at a time. */
async function scoreFromExport(): Promise<{ value: number; n: number; lines: number }> {
  const response = await fetch(`${running.url}/api/answers.ndjson`, { headers: headers() })
  const [from, to] = [Date.parse(`${period.from}T00:00:00+01:00`), Date.parse(`${period.to}T00:00:00+02:00`)]
  const newest = new Map<string, { at: number; submission: string; score: number }>()
  let rest = ''
  let lines = 0
  const take = (line: string) => {
    lines++
    const { type, score, at: time, submission, person } = JSON.parse(line) as Exported
    const at = Date.parse(time)
    if (type !== 'nps' || score === null || at < from || at >= to) return
    const known = newest.get(person.id)
    if (!known || known.at < at || (known.at === at && known.submission < submission)) newest.set(person.id, { at, submission, score })
  }
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    const parts = (rest + chunk).split('\n')
    rest = parts.pop() ?? ''
    parts.forEach(take)
  }
  const scores = [...newest.values()].map(({ score }) => score)
  const n = scores.length
  return { value: (100 * (scores.filter((score) => score >= 9).length - scores.filter((score) => score <= 6).length)) / n, n, lines }
}

describe(`a score over ${answers.toLocaleString('en')} answers`, { timeout: patience.testWithinMs + answers }, () => {
  it('is the same in the API, from the exported answers and on the dashboard', async () => {
    const askedAt = performance.now()
    const { score } = await ask<SatisfactionAnswer>(`/api/satisfaction?type=nps&from=${period.from}&to=${period.to}`)
    const exportedAt = performance.now()
    const exported = await scoreFromExport()
    console.log(JSON.stringify({ answers, ...timings, apiMs: exportedAt - askedAt, exportMs: performance.now() - exportedAt, ...exported }))
    expect(exported.lines).toBeGreaterThan(answers)
    expect(score.n).toBe(exported.n)
    expect(score.value).toBeCloseTo(exported.value, 9)

    const browser = await launchChromium()
    try {
      const page = await browser.newPage()
      await page.goto(running.url, { waitUntil: 'networkidle' })
      await page.getByLabel('Email').fill(login.email)
      await page.getByLabel('Password').fill(login.password)
      await page.getByRole('button', { name: 'Log in' }).click()
      await page.getByRole('heading', { name: 'How are customers doing?' }).waitFor()
      await page.goto(`${running.url}/satisfaction?from=${period.from}&to=${period.to}`)
      const measure = page.locator('.score .measure').first()
      await measure.locator('.measure-value').waitFor()
      const printed = (await measure.locator('.measure-value').textContent()) ?? ''
      expect(Number(printed.replace('\u2212', '-'))).toBe(Math.round(exported.value))
      expect(await measure.locator('.measure-n').textContent()).toContain(`${exported.n.toLocaleString('en')} answers`)
    } finally {
      await browser.close()
    }
  })

  it('has a list of feedback that answers at once, and counts what is in the file', async () => {
    const timed = async () => {
      const startedAt = performance.now()
      const { counts } = await ask<{ counts: Record<string, number> }>('/api/feedback?limit=25')
      return { counts, feedbackMs: performance.now() - startedAt }
    }
    // A machine that stands still for a while is no fault of the list.
    const { counts, feedbackMs } = await eventually(timed, ({ feedbackMs }) => feedbackMs < 500 + answers / 50)
    console.log(JSON.stringify({ feedbackMs, counts }))
    const lines = (await (await fetch(`${running.url}/api/answers.ndjson`, { headers: headers() })).text()).trimEnd().split('\n')
    const feedback = new Set(
      lines.map((line) => JSON.parse(line) as Exported & { text: string | null; band: string | null }).filter(({ text, band }) => text || band === 'low').map(({ submission }) => submission),
    )
    expect(counts).toEqual({ new: feedback.size, assigned: 0, answered: 0, closed: 0 })
  })
})
