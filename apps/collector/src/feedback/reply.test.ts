import { type Content, type FeedbackAnswer, kitEvents, type PersonState } from '@milepost/contract'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Collector, openCollector } from '../app.fixture.ts'

const content: Content = { host: { locales: ['sv', 'pt'], events: {} }, experiences: [{ id: 'nps', name: 'NPS', kind: 'survey', questions: [{ id: 'score', type: 'nps', title: { sv: 'Skulle du?', pt: 'Recomendaria?' } }] }] }

describe('a reply to feedback', () => {
  let collector: Collector
  beforeEach(async () => {
    collector = await openCollector()
    await collector.publish(content)
    const about = { experience: 'nps', surface: 'survey', release: 1, submission: 'sub-1', question: 'score', questionType: 'nps', value: 2 }
    await collector.send({ type: 'track', event: kitEvents.answered, anonymousId: 'device-of-ann', properties: about })
    await collector.fold()
  })
  afterEach(() => collector.close())

  const secret = () => ({ authorization: `Bearer ${collector.secretKey}` })
  const reply = (text: string) => collector.post('/api/feedback/sub-1/replies', { text }, secret())
  const told = async (who: object) => ((await (await collector.post('/v1/person', { writeKey: collector.writeKey, ...who })).json()) as PersonState).experiences ?? []
  const found = async () => (await (await collector.app.request('/api/feedback/sub-1', { headers: secret() })).json()) as FeedbackAnswer
  const about = { experience: 'reply-1', surface: 'banner', release: 1 }

  it('appears to whoever gave the feedback, under that name or another device\'s once it is known, and to nobody else', async () => {
    expect((await reply('Fixed since today.\nThank you {{name}} <b>')).status).toBe(201)
    const [banner] = await told({ anonymousId: 'device-of-ann' })
    expect(banner).toMatchObject({ id: 'reply-1', kind: 'banner', body: 'Fixed since today.\nThank you {\u2060{name}} <b>', title: { sv: 'Om din återkoppling', pt: 'About your feedback' }, interruption: 'ambient' })
    expect(await told({ anonymousId: 'somebody' })).toEqual([])
    expect(await told({ userId: 'ann', anonymousId: 'phone' })).toEqual([])
    await collector.send({ type: 'identify', userId: 'ann', anonymousId: 'device-of-ann' })
    await collector.fold()
    expect(await told({ userId: 'ann', anonymousId: 'phone' })).toHaveLength(1)
    expect((await found()).item).toMatchObject({ status: 'answered' })
  })

  it('has a receipt when it was seen, goes when it was dismissed, on every device, and is not waited for for ever', async () => {
    await reply('Fixed.')
    expect((await found()).replies).toMatchObject([{ text: 'Fixed.', seenAt: null }])
    await collector.send({ type: 'track', event: kitEvents.seen, anonymousId: 'device-of-ann', properties: about })
    await collector.fold()
    expect((await found()).replies).toMatchObject([{ seenAt: collector.time.now }])
    expect(await told({ anonymousId: 'device-of-ann' })).toHaveLength(1)
    await reply('And another thing.')
    await collector.send({ type: 'track', event: kitEvents.dismissed, anonymousId: 'device-of-ann', properties: about })
    await collector.fold()
    expect((await told({ anonymousId: 'device-of-ann' })).map(({ id }) => id)).toEqual(['reply-2'])
    collector.time.now += 61 * 86_400_000
    expect(await told({ anonymousId: 'device-of-ann' })).toEqual([])
  })

  it('does not open what was closed, and has an author in the audit log', async () => {
    await collector.app.request('/api/feedback/sub-1', { method: 'PATCH', headers: secret(), body: JSON.stringify({ status: 'closed' }) })
    await reply('Thank you.')
    const { item, changes, replies } = await found()
    expect([item.status, replies.length]).toEqual(['closed', 1])
    expect(changes.at(-1)).toMatchObject({ action: 'feedback.replied', detail: { reply: 1 } })
  })

  it('is text of a length that fits, to feedback that there is', async () => {
    for (const text of ['', '   ', 'x'.repeat(1_001), 5]) expect((await collector.post('/api/feedback/sub-1/replies', { text }, secret())).status).toBe(400)
    expect((await collector.post('/api/feedback/none/replies', { text: 'Hello' }, secret())).status).toBe(404)
    expect((await collector.post('/api/feedback/sub-1/replies', { text: 'Hello' }, { authorization: `Bearer ${collector.writeKey}` })).status).toBe(403)
  })
})
