import type { Survey } from '@milepost/contract'
import { expect, test } from 'vitest'
import { createHost } from './host.fixture.ts'

const survey: Survey = {
  id: 'nps',
  kind: 'survey',
  name: 'NPS',
  hidden: ['order'],
  trigger: { on: 'manual' },
  questions: [{ id: 'score', type: 'nps', title: 'How likely?' }, { id: 'why', type: 'text', title: 'Why?' }],
}

/** Somebody before whom the survey stands since a second. */
async function ask() {
  const host = createHost()
  host.collector.publish([survey])
  const visit = host.visit({ path: '/cart' })
  visit.client.identify('u1')
  await host.pass(1000)
  visit.client.start('nps', { order: 'A-17' })
  await host.pass(1000)
  /** What the collector has of one kind of the kit's messages. */
  const kept = (event: string): Record<string, unknown>[] =>
    host.collector.messages.flatMap((message) => (message.type === 'track' && message.event === event ? [{ ...(message.properties as Record<string, unknown>), context: message.context }] : []))
  return { host, visit, kept }
}

test('the time of a question is what it stood before a visible window, over every time it is come back to', async () => {
  const { host, visit, kept } = await ask()
  const { does } = visit.see('nps')!
  does({ kind: 'asked', question: 'score' })
  await host.pass(4000)
  does({ kind: 'asked', question: 'why' })
  await host.pass(2000)
  visit.tab.setVisible(false)
  await host.pass(60_000)
  visit.tab.setVisible(true)
  await host.pass(1000)
  does({ kind: 'asked', question: 'score' })
  await host.pass(500)
  does({ kind: 'answered', question: 'score', value: 9 })
  does({ kind: 'asked', question: 'why' })
  await host.pass(3000)
  does({ kind: 'answered', question: 'why', value: 'Calm' })
  await host.pass(10_000)
  expect(kept('Milepost Answered').map(({ question, tookMs }) => [question, tookMs])).toEqual([
    ['score', 4500],
    ['why', 6000],
  ])
})

test('a survey that is given up after an answer says where, and one without an answer does not', async () => {
  const { host, visit, kept } = await ask()
  const { does } = visit.see('nps')!
  does({ kind: 'asked', question: 'score' })
  does({ kind: 'answered', question: 'score', value: 2 })
  does({ kind: 'asked', question: 'why' })
  does({ kind: 'dismissed' })
  await host.pass(10_000)
  const [answered] = kept('Milepost Answered')
  expect(kept('Milepost Dismissed')).toEqual([expect.objectContaining({ question: 'why', submission: answered!.submission })])

  const other = await ask()
  other.visit.see('nps')!.does({ kind: 'asked', question: 'score' })
  other.visit.see('nps')!.does({ kind: 'dismissed' })
  await other.host.pass(10_000)
  expect(Object.keys(other.kept('Milepost Dismissed')[0]!)).not.toContain('submission')
})

test('answers of one submission have one id over a reload, and say the page and the experience they are of', async () => {
  const { host, visit, kept } = await ask()
  visit.see('nps')!.does({ kind: 'answered', question: 'score', value: 9, fields: { order: 'A-17' } })
  await host.pass(1000)
  const again = visit.reload({ path: '/thanks' })
  await host.pass(5000)
  again.see('nps')!.does({ kind: 'answered', question: 'why', value: 'Calm', fields: { order: 'A-17' } })
  again.see('nps')!.does({ kind: 'submitted', questions: ['score', 'why'] })
  await host.pass(10_000)
  const answers = kept('Milepost Answered')
  expect(new Set([...answers, ...kept('Milepost Submitted')].map(({ submission }) => submission)).size).toBe(1)
  expect(answers.map(({ experience, questionType, fields, context }) => [experience, questionType, fields, (context as { page: { path: string } }).page.path])).toEqual([
    ['nps', 'nps', { order: 'A-17' }, '/cart'],
    ['nps', 'text', { order: 'A-17' }, '/thanks'],
  ])
  expect(host.told().filter((told) => told.startsWith('Submitted'))).toHaveLength(1)
})

test('what is given with start is there for the survey, and nothing where it is no object', async () => {
  const { host, visit } = await ask()
  expect(visit.see('nps')!.view().scene.moment.session.fields).toEqual({ nps: { order: 'A-17' } })
  visit.client.start('nps', 'A-17' as never)
  await host.pass(100)
  expect(visit.errors).toHaveLength(1)
})
