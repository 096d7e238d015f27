import { type AnswersPage, type FeedbackPage, kitEvents, type SurveyResultsAnswer, type TimelinePage, webhookTypes, type WebhookMessage } from '@milepost/contract'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Collector, openCollector } from '../app.fixture.ts'
import { operator } from '../store/audit.ts'

const content = {
  host: { locales: ['en'], events: {} },
  experiences: [
    {
      id: 'nps', name: 'NPS', kind: 'survey',
      questions: [
        { id: 'score', type: 'nps', title: 'Would you?' },
        { id: 'why', type: 'text', title: 'What is wrong?' },
        { id: 'love', type: 'text', title: 'What do you like?' },
      ],
    },
  ],
}
const about = { experience: 'nps', surface: 'survey', release: 1, submission: 's1' }
const track = (event: string, minute: number, properties: object) => ({
  type: 'track', event, userId: 'ann', messageId: `${event} ${minute}`, timestamp: new Date(Date.UTC(2026, 5, 15, 11, minute)).toISOString(), properties: { ...about, ...properties },
})
const answered = (minute: number, question: string, value: unknown) => track(kitEvents.answered, minute, { question, questionType: question === 'score' ? 'nps' : 'text', value })
const submitted = (minute: number, questions?: string[]) => track(kitEvents.submitted, minute, questions ? { questions } : {})

/** A complaint, then back, and praise instead. */
const complaint = [answered(1, 'score', 2), answered(2, 'why', 'It is slow')]
const praise = [answered(3, 'score', 10), answered(4, 'love', 'The boards')]
const all = [...complaint, ...praise, submitted(5, ['score', 'love'])]

let collector: Collector
beforeEach(async () => {
  collector = await openCollector()
  expect((await collector.publish(content as never)).status).toBe(200)
  await collector.store.webhooks.create(collector.project.id, { id: 'wh', name: 'CRM', url: 'https://crm.example/hook', types: [...webhookTypes], secret: 'whsec_AAAA' }, { by: operator, at: 0 })
})
afterEach(() => collector.close())

async function get<Answer>(path: string): Promise<Answer> {
  const response = await collector.app.request(`/api/${path}`, { headers: { authorization: `Bearer ${collector.secretKey}` } })
  expect(response.status).toBe(200)
  return (path.includes('.csv') ? response.text() : response.json()) as Promise<Answer>
}
async function take(...messages: object[]) {
  const { results } = await collector.send(...messages)
  expect(results.map(({ status }) => status)).not.toContain('refused')
  await collector.fold()
}
/** The texts that stand. */
const texts = async () => (await get<AnswersPage>('answers')).items.flatMap((item) => item.texts.map(({ text }) => text))

test('an answer that was withdrawn by going back is in no result, no list, no export and no inbox', async () => {
  await take(...complaint)
  expect((await get<FeedbackPage>('feedback')).items[0]?.texts).toMatchObject([{ text: 'It is slow' }])
  await take(...all)
  expect(await texts()).toEqual(['The boards'])
  const { questions } = await get<SurveyResultsAnswer>('surveys/nps?from=2026-06-01&to=2026-06-30')
  expect(questions.map(({ id, answered }) => [id, answered])).toEqual([['score', 1], ['why', 0], ['love', 1]])
  expect((await get<FeedbackPage>('feedback')).items.map((item) => item.texts)).toMatchObject([[{ text: 'The boards' }]])
  const csv = await get<string>('answers.csv')
  expect([csv.includes('The boards'), csv.includes('It is slow')]).toEqual([true, false])
})

test('what was said stays in the log: the timeline of the person tells it', async () => {
  await take(...all)
  expect(JSON.stringify(await get<TimelinePage>('people/u:ann/timeline'))).toContain('It is slow')
})

describe.each([
  ['after its answers', (messages: object[]) => messages],
  ['before its answers', (messages: object[]) => messages.toReversed()],
  ['twice', (messages: object[]) => [messages.at(-1) as object, ...messages, messages.at(-1) as object]],
])('a submission that arrives %s', (_, order) => {
  test.each([
    ['in one batch', (messages: object[]) => [messages]],
    ['one message at a time', (messages: object[]) => messages.map((each) => [each])],
  ])('withdraws the same, %s', async (_, batches) => {
    for (const batch of batches(order(all))) await take(...batch)
    expect(await texts()).toEqual(['The boards'])
  })
})

test('of two submissions the later one by its own time says which answers stand, in whatever order they come', async () => {
  await take(...all)
  await take(submitted(9, ['score', 'why']))
  expect(await texts()).toEqual(['It is slow'])
  await take(submitted(7, ['score']))
  expect(await texts()).toEqual(['It is slow'])
  await take(submitted(10, ['score', 'why', 'love']))
  expect(await texts()).toEqual(['It is slow', 'The boards'])
})

test('where the submission names no questions, as other clients send it, every answer stands', async () => {
  await take(...complaint, ...praise, submitted(5))
  expect(await texts()).toEqual(['It is slow', 'The boards'])
})

test('other systems are told of the answers that stand', async () => {
  await take(...all)
  const due = await collector.store.webhooks.claim(collector.time.now, collector.time.now, 100)
  const told = due.map(({ message }) => JSON.parse(message.body) as WebhookMessage).filter(({ type }) => type === 'answer.received')
  expect(told.map(({ data }) => (data as { question: string }).question).sort()).toEqual(['love', 'score'])
})
