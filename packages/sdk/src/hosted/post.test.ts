import type { HostedEvent, HostedReport } from '@milepost/contract'
import { describe, expect, it, vi } from 'vitest'
import { soon } from '../../../../test/harness/soon.ts'
import { createPost } from './post.ts'

interface Sent extends HostedReport {
  answer(status: number): void
}

/** A tab: its storage outlives its pages, and what is sent is answered when the test says so. */
function openTab({ hurried = false } = {}) {
  const [stored, sent, keptAlive] = [new Map<string, string>(), [] as Sent[], [] as boolean[]]
  const onGone = vi.fn()
  let listeners: [string, () => void][] = []
  const window = {
    sessionStorage: { getItem: (key: string) => stored.get(key) ?? null, setItem: (key: string, value: string) => void stored.set(key, value) },
    location: { pathname: '/s/token' },
    navigator: { language: 'en' },
    innerWidth: 390,
    crypto,
    setTimeout: () => 0,
    addEventListener: (kind: string, listener: () => void) => void (listeners = [...listeners, [kind, listener]]),
    fetch: (_: string, { body, keepalive }: { body: string; keepalive: boolean }) => {
      keptAlive.push(keepalive)
      return new Promise((resolve) => void sent.push({ ...(JSON.parse(body) as HostedReport), answer: (status) => resolve({ status }) }))
    },
  } as unknown as Window & typeof globalThis
  return {
    sent,
    keptAlive,
    onGone,
    load() {
      listeners = []
      return createPost({ window, trapped: () => '', isHurried: () => hurried, onWaiting: () => {}, onGone })
    },
    say: (said: string) => listeners.filter(([kind]) => kind === said).forEach(([, listener]) => listener()),
  }
}

const answered = (question: string, value: unknown = 7) => ({ kind: 'answered', question, value }) as const
const questionsOf = ({ events }: { events: HostedEvent[] } = { events: [] }) => events.map(({ kind, question }) => question ?? kind)

describe('what a page of a survey says', () => {
  it('waits while something is being sent, and follows it in order', async () => {
    const { sent, load } = openTab()
    const post = load()
    post.say({ kind: 'seen' })
    post.say(answered('score'))
    post.say(answered('why'))
    expect(sent.map(questionsOf)).toEqual([['seen']])
    sent[0]?.answer(204)
    await soon(() => expect(sent.map(questionsOf)).toEqual([['seen'], ['score', 'why']]))
  })

  it('is sent off where the page is left, and again, by the same ids, after a reload', () => {
    const { sent, say, load } = openTab()
    const post = load()
    post.say({ kind: 'seen' })
    post.say(answered('score'))
    say('pagehide')
    expect(sent.map(questionsOf)).toEqual([['seen'], ['seen', 'score']])
    load()
    expect(sent[2]?.events).toEqual(sent[1]?.events)
  })

  it('is not thanked for where the link was used elsewhere meanwhile, and not sent again', async () => {
    const { sent, load, onGone } = openTab()
    const post = load()
    post.say(answered('score'))
    post.say({ kind: 'submitted', questions: ['score'] })
    sent[0]?.answer(410)
    await soon(() => expect(onGone).toHaveBeenCalledOnce())
    expect(sent).toHaveLength(1)
    load()
    expect(sent).toHaveLength(1)
  })

  it('is thanked for where the link was used here: what comes after the end goes nowhere', async () => {
    const { sent, load, onGone } = openTab()
    const post = load()
    post.say({ kind: 'submitted', questions: [] })
    post.say({ kind: 'seen' })
    sent[0]?.answer(204)
    await soon(() => expect(sent).toHaveLength(2))
    sent[1]?.answer(410)
    await new Promise((resolve) => setTimeout(resolve))
    expect(onGone).not.toHaveBeenCalled()
  })

  it('is not sent again once it was taken', async () => {
    const { sent, say, load } = openTab()
    load().say(answered('score'))
    sent[0]?.answer(204)
    await Promise.resolve()
    await new Promise((resolve) => setTimeout(resolve))
    say('pagehide')
    load()
    expect(sent).toHaveLength(1)
  })

  it('goes in pieces, of which the collector takes each whole', async () => {
    const { sent, keptAlive, load } = openTab()
    const post = load()
    post.say({ kind: 'seen' })
    for (let question = 0; question < 40; question++) post.say(answered(`q${question}`, 'x'.repeat(2_000)))
    for (const turn of [0, 1, 2]) {
      sent[turn]?.answer(204)
      await soon(() => expect(sent).toHaveLength(turn + 2))
    }
    expect(sent.map(({ events }) => events.length)).toEqual([1, 16, 16, 8])
    expect(sent.flatMap(questionsOf)).toEqual(['seen', ...Array.from({ length: 40 }, (_, question) => `q${question}`)])
    expect(keptAlive).toEqual([true, false, false, true])
  })

  it('is at its end until that was taken, also after a reload', async () => {
    const { sent, load } = openTab()
    const post = load()
    expect(post.isEnding()).toBe(false)
    post.say({ kind: 'submitted', questions: ['score'] }, { kind: 'completed' })
    const again = load()
    expect(again.isEnding()).toBe(true)
    sent[1]?.answer(410)
    await soon(() => expect(again.isEnding()).toBe(false))
  })

  it('is not kept where a program said it: after a reload nobody would know', () => {
    const { sent, load } = openTab({ hurried: true })
    load().say(answered('score'))
    load()
    expect(sent).toHaveLength(1)
  })
})
