import { expect, test } from 'vitest'
import { checklist } from './content.fixture.ts'
import { createHost } from './host.fixture.ts'

const newcomers = { ...checklist, id: 'newcomers', audience: { kind: 'event', event: 'Report Exported', atMost: 0 } }
const makers = { ...checklist, id: 'makers', audience: { kind: 'event', event: 'Report Exported' } }

test('what is for those who never did something waits for the collector, which knows of other devices', async () => {
  const host = createHost()
  host.collector.publish([newcomers])
  host.collector.stalled = '/v1/person'
  const { client, seen, reload } = host.visit()
  client.identify('u1')
  await host.pass(30_000)
  expect(seen()).toEqual([])
  expect(await client.explain('newcomers')).toMatchObject({ held: { reason: 'audienceUnknown' } })
  host.collector.stalled = null
  const again = reload()
  await host.pass(10_000)
  expect(again.seen()).toEqual(['newcomers'])
})

test('what is for those who did it is shown by what this browser saw', async () => {
  const host = createHost()
  host.collector.publish([makers])
  host.collector.stalled = '/v1/person'
  const { client, seen } = host.visit()
  client.track('Report Exported')
  await host.pass(30_000)
  expect(seen()).toEqual(['makers'])
})

test('who asks for privacy is known to this browser alone, and guided by that', async () => {
  const host = createHost()
  host.collector.publish([newcomers])
  const { seen } = host.visit({ asksForPrivacy: true })
  await host.pass(10_000)
  expect(seen()).toEqual(['newcomers'])
})
