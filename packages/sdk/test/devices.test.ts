import { expect, test } from 'vitest'
import { checklist } from './content.fixture.ts'
import { createHost } from './host.fixture.ts'

test('what a person dismissed before signing in stays dismissed on every device where she signs in', async () => {
  const laptop = createHost()
  const phone = laptop.otherDevice()
  laptop.collector.publish([checklist])
  const first = laptop.visit()
  await laptop.pass()
  first.see('start')?.does({ kind: 'dismissed' })
  await laptop.pass()
  first.client.identify('u1')
  await laptop.pass()
  expect(first.seen()).toEqual([])
  const second = phone.visit()
  second.client.identify('u1')
  for (let step = 0; step < 50; step++) {
    await phone.pass(100)
    expect(second.seen()).toEqual([])
  }
  expect(await second.client.explain('start')).toMatchObject({ held: { reason: 'dismissed' } })
})

test('what was done on one device, and without a name on the other, is one progress, finished and told once', async () => {
  const laptop = createHost()
  const phone = laptop.otherDevice()
  laptop.collector.publish([checklist])
  const first = laptop.visit()
  first.client.identify('u1')
  first.client.track('Project Created')
  await laptop.pass()
  const second = phone.visit()
  await phone.pass()
  expect(second.see('start')?.view()).toMatchObject({ doneCount: 0 })
  second.client.track('Member Invited')
  await phone.pass()
  second.client.identify('u1')
  await phone.pass(10_000)
  expect(second.see('start')?.view()).toMatchObject({ doneCount: 2 })
  first.tab.setVisible(false)
  first.tab.setVisible(true)
  await laptop.pass(70_000)
  expect(laptop.told().filter((event) => event.startsWith('Completed'))).toEqual(['Completed start'])
})

test('a page that stood open learns what happened elsewhere when the person comes back to it', async () => {
  const laptop = createHost()
  const phone = laptop.otherDevice()
  laptop.collector.publish([checklist])
  const [first, second] = [laptop.visit(), phone.visit()]
  for (const { client } of [first, second]) client.identify('u1')
  await laptop.pass()
  expect([first.seen(), second.seen()]).toEqual([['start'], ['start']])
  second.tab.setVisible(false)
  first.see('start')?.does({ kind: 'dismissed' })
  await laptop.pass(120_000)
  expect(second.seen()).toEqual(['start'])
  second.tab.setVisible(true)
  await phone.pass(100)
  expect(second.seen()).toEqual([])
})

test('somebody who comes back every few seconds does not ask the collector each time', async () => {
  const host = createHost()
  host.collector.publish([checklist])
  const { tab } = host.visit()
  await host.pass()
  const asked: string[] = []
  const { fetch } = host.collector
  host.collector.fetch = (url, init) => {
    if (url.endsWith('/v1/person')) asked.push(url)
    return fetch(url, init)
  }
  for (let round = 0; round < 30; round++) {
    tab.setVisible(false)
    await host.pass(3000)
    tab.setVisible(true)
    await host.pass(1000)
  }
  expect(asked.length).toBe(2)
})
