import { afterEach, describe, expect, it } from 'vitest'
import { type Visit, visit } from '../../testing-fixtures/visit.fixture.tsx'

const names = () => [...document.querySelectorAll('.inbox-item b')].map((name) => name.textContent)
const chosen = () => document.querySelector('.inbox-item[aria-current="true"] b')?.textContent
const said = () => document.querySelector('.inbox-notice')?.textContent ?? ''
const submissionOf = (index: number) => new URL(document.querySelectorAll<HTMLAnchorElement>('.inbox-item')[index]!.href).searchParams.get('item') ?? ''

describe('the feedback inbox', () => {
  let reader: Visit
  afterEach(() => reader.leave())

  async function open(address = '/feedback', options: Parameters<typeof visit>[1] = {}) {
    reader = visit(address, options)
    await reader.see('Before the answer')
  }

  it('opens with what needs somebody, the first one beside it, with what came before', async () => {
    await open()
    expect(reader.asked).toContain('GET /api/feedback?status=open')
    expect(chosen()).toBe(names()[0])
    await reader.see('How likely are you to recommend us?')
    expect(document.querySelectorAll('.inbox-before li').length).toBeGreaterThan(0)
    expect([...document.querySelectorAll('.inbox-day')].map((day) => day.textContent)).toContainEqual(expect.stringMatching(/\d{4}$/))
    expect(names().length).toBeGreaterThan(5)
  })

  it('is walked by j and k, closed by e, taken by a; the list goes on by itself', async () => {
    await open()
    const [first, second, third] = names()
    await reader.press('j')
    expect(chosen()).toBe(second)
    expect(location.search).toContain(`item=${encodeURIComponent(submissionOf(1))}`)
    await reader.press('k')
    expect(chosen()).toBe(first)
    await reader.press('k')
    expect(chosen()).toBe(first)

    const submission = submissionOf(0)
    await reader.press('e')
    expect(reader.asked).toContain(`PATCH /api/feedback/${submission}`)
    expect(names().slice(0, 2)).toEqual([second, third])
    expect(chosen()).toBe(second)
    expect(said()).toContain(`Closed: ${first}.`)

    await reader.click('button', 'Undo')
    expect(names()[0]).toBe(first)

    await reader.press('k')
    await reader.press('a')
    expect(document.querySelector('.inbox-item[aria-current="true"]')?.textContent).toContain('You')
  })

  it('leaves keys alone while somebody writes', async () => {
    await open()
    await reader.press('n')
    const before = chosen()
    await reader.press('j')
    await reader.press('e')
    expect(chosen()).toBe(before)
    expect(reader.asked.some((asked) => asked.startsWith('PATCH'))).toBe(false)
  })

  it('puts back what could not be saved, says why, and tries again by one click', async () => {
    let down = true
    await open('/feedback', {
      answer: (method) => (method === 'PATCH' && down ? { status: 503, body: { error: 'busy', message: 'The collector is busy.', remedy: 'Try again soon.' } } : undefined),
    })
    const [first] = names()
    await reader.press('e')
    await reader.see('The collector is busy. Try again soon.')
    expect(names()[0]).toBe(first)
    expect(document.querySelector('.inbox-notice')?.getAttribute('role')).toBe('alert')
    down = false
    await reader.click('button', 'Try again')
    expect(names()[0]).not.toBe(first)
    expect(said()).toContain('Closed')
  })

  it('counts what was changed where it went', async () => {
    await open()
    const countIn = (name: string) => Number(document.querySelector('.inbox-tabs')?.textContent?.match(new RegExp(`${name} (\\d+)`))?.[1])
    const before = { open: countIn('Open'), closed: countIn('Closed') }
    await reader.press('e')
    expect({ open: countIn('Open'), closed: countIn('Closed') }).toEqual({ open: before.open - 1, closed: before.closed + 1 })
  })

  it('keeps every filter in the address, and asks by it', async () => {
    await open('/feedback?owner=me&band=low&status=closed')
    expect(reader.asked.some((asked) => asked === 'GET /api/feedback?owner=u1&band=low&status=closed')).toBe(true)
    await reader.fill('Tag', 'export')
    expect(location.search).toContain('tag=export')
    await reader.click('button', 'Clear filters')
    expect(location.search).toBe('?status=closed')
    await reader.click('button', /^Open/)
    expect(location.search).toBe('')
  })

  it('sets owner, due day and tags', async () => {
    await open()
    const bodies = () => reader.sent.filter(({ method }) => method === 'PATCH').map(({ body }) => body)
    await reader.fill(/^OwnerNobody/, 'u2')
    await reader.fill('Due', '2026-12-01')
    await reader.fill('Add a tag', 'pricing')
    ;(await reader.find('field', 'Add a tag')).closest('form')?.requestSubmit()
    await reader.see('pricing')
    await reader.click('button', 'Take off the tag pricing')
    expect(bodies()).toEqual(expect.arrayContaining([{ owner: 'u2' }, { dueAt: Date.parse('2026-12-01T00:00:00+01:00') }]))
    expect(bodies().filter((body) => 'tags' in (body as object))).toHaveLength(2)
  })

  it('replies to the person, and says whether they have seen it', async () => {
    await open('/feedback')
    await reader.fill(/^Reply to /, 'Fixed since today')
    await reader.click('button', 'Send reply')
    await reader.see('Fixed since today')
    await reader.see('not seen yet')
  })

  it('adds a note, and keeps its words when that fails', async () => {
    let down = true
    await open('/feedback', { answer: (method, address) => (method === 'POST' && address.endsWith('notes') && down ? { status: 500, body: { error: 'internal', message: 'It failed.' } } : undefined) })
    await reader.fill('Write a note for your team', 'Called them')
    await reader.click('button', 'Add note')
    await reader.see('It failed.')
    expect(((await reader.find('field', 'Write a note for your team')) as HTMLTextAreaElement).value).toBe('Called them')
    down = false
    await reader.click('button', 'Try again')
    await expect.poll(() => document.querySelector('.note .given-text')?.textContent).toBe('Called them')
    expect(((await reader.find('field', 'Write a note for your team')) as HTMLTextAreaElement).value).toBe('')
  })

  it('says where it was asked, how long the answers took, where it was given up, and what the host said beside', async () => {
    await open()
    for (const fact of ['Asked on /boards/spring', 'Answered in 25 s', 'order: A-17']) await reader.see(fact)
    await reader.see('Given up at')
  })

  it('says an answer of any type in words', async () => {
    await open()
    for (const words of ['4 of 5', 'Speed: Good', 'Formats: Poor', 'Agreed: Yes, about this answer']) await reader.see(words)
  })

  it('says how long closing takes and what scores do afterwards', async () => {
    await open()
    await reader.see(/Time to close ?\d/)
    await reader.see('NPS after closing')
    await reader.see('On average higher than before')
  })

  it('says that nobody is waiting', async () => {
    reader = visit('/feedback', { accounts: 0 })
    await reader.see('Nobody is waiting')
    await reader.see('Nobody has scored again')
  })

  it('shows what was typed as text, whatever it is', async () => {
    const evil = '<img src=x onerror="globalThis.pwned=1"><script>1</script>'
    await open()
    const found = reader.answers(`/api/feedback/${submissionOf(0)}`) as { item: object; answers: object[] }
    reader.leave()
    const item = { ...found.item, texts: [{ question: 'why', text: evil }], tags: [evil.slice(0, 40)], person: { id: evil, name: evil }, account: { id: evil, name: evil } }
    await open('/feedback', {
      answer: (_, address) => {
        if (address.startsWith('/api/feedback?')) return { status: 200, body: { asOf: 1, next: null, items: [item], counts: { new: 1, assigned: 0, answered: 0, closed: 0 }, owners: [], tags: [evil], surveys: [] } }
        if (!address.startsWith('/api/feedback/')) return undefined
        const answers = [{ question: evil, title: evil, type: 'text', score: null, text: evil, choices: [{ id: evil, label: evil }], at: 0 }]
        return { status: 200, body: { ...found, item, answers, notes: [{ id: 1, at: 0, author: evil, text: evil }] } }
      },
    })
    await reader.see(evil)
    expect(document.querySelector('main img, main script')).toBeNull()
  })
})
