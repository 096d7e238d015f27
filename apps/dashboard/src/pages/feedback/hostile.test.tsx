import { afterEach, describe, expect, it } from 'vitest'
import { type Visit, visit } from '../../testing-fixtures/visit.fixture.tsx'

const hostile = {
  html: '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>',
  link: '<a href="javascript:window.hacked=1">here</a>',
  rtl: '\u202Etxt.exe\u202C \u0627\u0644\u0639\u0631\u0628\u064A\u0629',
  formula: '=HYPERLINK("http://evil.example","x")',
  emoji: '\u{1F469}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466}\u{1F3F4}\u200D\u2620\uFE0F',
  long: 'verylongword'.repeat(850),
  braces: '{{answer.score}} ${7*7} %s %n',
}

/** What people wrote, in whatever the collector answers: texts, names, tags, notes, replies, labels and names of groups. */
function withHostile(reader: () => Visit, address: string): unknown {
  const answer = reader().answers(address)
  const all = Object.values(hostile)
  let next = 0
  const change = (value: unknown, key = ''): unknown => {
    if (Array.isArray(value)) return value.map((each) => change(each))
    if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, change(part, name)]))
    return typeof value === 'string' && ['text', 'name', 'author', 'title', 'label'].includes(key) ? all[next++ % all.length] : value
  }
  return change(answer)
}

describe.each([
  ['/feedback', /^\/api\/feedback/],
  ['/satisfaction?by=account&period=365d', /^\/api\/(answers|segments|phrases)/],
  ['/surveys/nps?split=reasons', /^\/api\/surveys\//],
])('words that want to be more than words, on %s', (page, about) => {
  let reader: Visit
  afterEach(() => reader.leave())

  it('are shown as they were written, and are nothing but text', async () => {
    reader = visit(page, { accounts: 160, answer: (method, address) => (method === 'GET' && about.test(address) ? { status: 200, body: withHostile(() => reader, address) } : undefined) })
    await reader.see('<script>window.hacked=1</script>')
    await reader.see(hostile.formula)
    await reader.see(hostile.emoji)
    await reader.see(hostile.long.slice(0, 200))
    expect((window as { hacked?: number }).hacked).toBeUndefined()
    expect(document.querySelectorAll('main :is(img, script, [onerror], a[href^="javascript:"])')).toHaveLength(0)
  })
})
