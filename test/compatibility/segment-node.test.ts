import { Analytics } from '@segment/analytics-node'
import type { PeoplePage, ProjectAnswer } from '@milepost/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { patience } from '../harness/patience.ts'
import { eventually, type Product, startProduct } from '../harness/product.ts'

const sentEvents = 1000
const peopleCount = 50

describe('an unmodified Segment client for Node', () => {
  let product: Product
  beforeAll(async () => {
    product = await startProduct({ empty: true })
  })
  afterAll(() => product?.stop())

  it('sends 1,000 events, and all are there once, also after sending them all again', async () => {
    const events = Array.from({ length: sentEvents }, (_, index) => ({
      messageId: `compat-${index}`,
      userId: `user-${index % peopleCount}`,
      event: 'Board Created',
      properties: { template: 'blank', index },
    }))
    for (let round = 0; round < 2; round++) {
      const failures: unknown[] = []
      const analytics = new Analytics({ writeKey: product.writeKey, host: product.collectorUrl, flushAt: 20, httpRequestTimeout: patience.answerWithinMs })
      analytics.on('error', (error) => failures.push(error))
      for (const event of events) analytics.track(event)
      await analytics.closeAndFlush({ timeout: patience.answerWithinMs })
      expect(failures).toEqual([])
    }
    const project = await eventually(
      () => product.api<ProjectAnswer>('/api/project'),
      ({ messages, people }) => messages >= sentEvents && people >= peopleCount,
    )
    expect(project.messages).toBe(sentEvents)
    const { items } = await product.api<PeoplePage>('/api/people?limit=100')
    expect(items).toHaveLength(peopleCount)
    expect(items.map((person) => person.events)).toEqual(Array(peopleCount).fill(sentEvents / peopleCount))
  })
})
