import { createElement as h, type ReactNode, StrictMode, useEffect } from 'react'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { soon } from '../../../test/harness/soon.ts'
import { InlineChecklist, MilepostProvider, useDecision, useDrawn, useMilepost } from '../src/react/index.ts'
import { checklist, nps } from './content.fixture.ts'
import { createDrawingHost } from './headless.fixture.ts'

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))
let unmounts: (() => void)[] = []
afterEach(() => {
  for (const unmount of unmounts) unmount()
  unmounts = []
  vi.unstubAllGlobals()
})

function render(node: ReactNode) {
  const into = document.body.appendChild(document.createElement('main'))
  const root = createRoot(into)
  act(() => root.render(node))
  const unmount = () => {
    act(() => root.unmount())
    into.remove()
  }
  unmounts.push(unmount)
  return {
    text: () => into.textContent,
    button: (name: string) => [...into.querySelectorAll('button')].find((button) => button.textContent === name),
    states: () => [...into.querySelectorAll('li')].map((item) => item.dataset.state),
    again: (node: ReactNode) => act(() => root.render(node)),
    unmount,
  }
}

test('an inline checklist stands in its place instead of the kit’s, ticks off, and is dismissed', async () => {
  const host = createDrawingHost()
  host.collector.publish([checklist, { ...nps, trigger: { on: 'ready' } }])
  const { kit, kits } = host.visit({ unclaimed: 'kit' })
  const page = render(h(MilepostProvider, { kit }, h(InlineChecklist, { experience: 'start' })))
  const called: string[] = []
  kit.client.on('call', ({ part }) => called.push(part))
  await act(() => host.pass())
  expect(kits()).toEqual(['nps'])
  expect(page.text()).toContain('Get started0 of 2')
  expect(page.states()).toEqual(['open', 'locked'])
  kit.client.track('Project Created')
  await act(() => host.pass())
  expect(page.states()).toEqual(['done', 'open'])
  act(() => page.button('Invite')?.click())
  expect(called).toEqual(['invite'])
  expect(host.told()).toContain('Seen start')
  act(() => page.button('Hide checklist')?.click())
  act(() => page.button('Keep it')?.click())
  act(() => page.button('Hide checklist')?.click())
  expect(document.activeElement?.textContent).toBe('Remind me tomorrow')
  act(() => page.button('Hide for good')?.click())
  await act(() => host.pass())
  expect(page.text()).toBe('')
  expect(host.told()).toContain('Dismissed start')
})

test('an inline checklist says what a task is about, and a task that was passed over counts no more', async () => {
  const host = createDrawingHost()
  const [first, ...others] = checklist.tasks
  host.collector.publish([{ ...checklist, tasks: [{ ...first!, description: 'A name is enough.', skippable: true }, ...others] }])
  const { kit } = host.visit({ unclaimed: 'kit' })
  const page = render(h(MilepostProvider, { kit }, h(InlineChecklist, { experience: 'start' })))
  await act(() => host.pass())
  expect(page.text()).toContain('A name is enough.')
  act(() => page.button('Skip')?.click())
  await act(() => host.pass())
  expect(page.states()).toEqual(['skipped', 'open'])
  expect(page.text()).toContain('0 of 1 done')
  expect(page.button('Skip')).toBeUndefined()
})

test('an inline checklist leaves the place on screen to what comes after it, and takes it to say thanks', async () => {
  const host = createDrawingHost()
  host.collector.publish([checklist, nps])
  const { kit, kits } = host.visit({ unclaimed: 'kit' })
  const page = render(h(MilepostProvider, { kit }, h(InlineChecklist, { experience: 'start' })))
  await act(() => host.pass())
  kit.client.track('Report Exported')
  await act(() => host.pass())
  expect([kits(), page.states()]).toEqual([['nps'], ['open', 'locked']])
  for (const event of ['Project Created', 'Member Invited']) kit.client.track(event)
  await act(() => host.pass())
  expect(page.text()).toContain('All done')
  act(() => page.button('Close')?.click())
  await act(() => host.pass())
  expect(page.text()).toBe('')
})

test('a component that goes gives the checklist back to the kit', async () => {
  const host = createDrawingHost()
  host.collector.publish([checklist])
  const { kit, kits } = host.visit({ unclaimed: 'kit' })
  const page = render(h(MilepostProvider, { kit }, h(InlineChecklist, { experience: 'start' })))
  await act(() => host.pass())
  expect(kits()).toEqual([])
  page.again(h(MilepostProvider, { kit }))
  await act(() => host.pass(100))
  expect(kits()).toEqual(['start'])
})

test('strict mode, which mounts everything twice, draws once and counts once', async () => {
  const host = createDrawingHost()
  host.collector.publish([checklist])
  const { kit } = host.visit({ unclaimed: 'kit' })
  const page = render(h(StrictMode, null, h(MilepostProvider, { kit }, h(InlineChecklist, { experience: 'start', children: ({ doneCount }) => `${doneCount} done` }))))
  await act(() => host.pass())
  expect(page.text()).toBe('Get started0 done')
  expect(host.told()).toEqual(['Shown start', 'Seen start'])
  page.unmount()
  await host.pass()
  expect(kit.shown.value).toEqual([])
})

test('a decision comes with its reason, and follows', async () => {
  const host = createDrawingHost()
  host.collector.publish([nps])
  const { kit } = host.visit()
  const Why = () => {
    const decision = useDecision('nps')
    return h('p', null, decision ? (decision.form ?? decision.held?.reason ?? '') : 'unknown')
  }
  const page = render(h(MilepostProvider, { kit }, h(Why)))
  expect(page.text()).toBe('unknown')
  await act(() => host.pass())
  expect(page.text()).toBe('notTriggered')
  kit.client.track('Report Exported')
  await act(() => host.pass())
  expect(page.text()).toBe('full')
})

test('two providers keep apart: each shows what its own person has', async () => {
  const host = createDrawingHost()
  host.collector.publish([checklist])
  const [one, two] = [host.visit({ unclaimed: 'kit', session: new Map() }), host.visit({ unclaimed: 'kit', session: new Map() })]
  two.kit.client.identify('somebody-else')
  const Count = () => {
    const inHand = useDrawn('checklist', 'start')
    return h('p', null, inHand ? `${inHand.view.doneCount} ` : 'none ')
  }
  const page = render([h(MilepostProvider, { key: 1, kit: one.kit }, h(Count)), h(MilepostProvider, { key: 2, kit: two.kit }, h(Count))])
  await act(() => host.pass())
  expect(page.text()).toBe('0 0 ')
  act(() => one.kit.client.dispose())
  expect(page.text()).toBe('none 0 ')
})

test('a provider makes its own client, hands it to effects, and disposes of it when it goes; also twice over in strict mode', async () => {
  const asked: string[] = []
  vi.spyOn(window, 'fetch').mockImplementation(async (url) => {
    asked.push(String(url))
    return new Response(JSON.stringify({ hash: null, release: 0 }))
  })
  const listeners = { added: 0, removed: 0 }
  const add = vi.spyOn(window, 'addEventListener').mockImplementation(() => void (listeners.added += 1))
  const remove = vi.spyOn(window, 'removeEventListener').mockImplementation(() => void (listeners.removed += 1))
  const clients = new Set<unknown>()
  const Login = () => {
    const milepost = useMilepost()
    useEffect(() => {
      clients.add(milepost)
      milepost?.identify('u1')
    }, [milepost])
    return null
  }
  const page = render(h(StrictMode, null, h(MilepostProvider, { writeKey: 'pk_react', url: 'https://collector.test' }, h(Login))))
  await soon(async () => {
    await act(() => new Promise((done) => setTimeout(done, 1)))
    expect([...clients].filter(Boolean).length).toBeGreaterThan(0)
    expect(asked.some((url) => url.startsWith('https://collector.test/v1/manifests/pk_react'))).toBe(true)
    expect(localStorage.getItem('milepost.pk_react.identity')).toContain('u1')
  })
  page.unmount()
  expect(listeners.added).toBeGreaterThan(0)
  expect(listeners.removed).toBe(listeners.added)
  add.mockRestore()
  remove.mockRestore()
  localStorage.clear()
})

test('outside of a provider, and on a server, nothing is drawn and nothing fails', async () => {
  expect(render(h(InlineChecklist, { experience: 'start' })).text()).toBe('')
  const { renderToString } = await import('react-dom/server')
  const page = h(MilepostProvider, { writeKey: 'pk_react', url: 'https://collector.test' }, h('b', null, 'Host'), h(InlineChecklist, { experience: 'start' }))
  expect(renderToString(page)).toBe('<b>Host</b>')
})
