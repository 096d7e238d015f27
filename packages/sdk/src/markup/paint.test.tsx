import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Markup } from './markup.ts'
import { createPainter } from './paint.ts'

afterEach(() => document.body.replaceChildren())

function stand() {
  const into = document.body.appendChild(document.createElement('div'))
  return { into, paint: createPainter(into), find: (selector: string) => into.querySelector<HTMLElement>(selector)! }
}

describe('what is drawn', () => {
  it('is elements, texts and lists; nothing and truth values leave nothing', () => {
    const { into, paint } = stand()
    const Name = ({ of, children }: { of: string; children?: Markup }) => (
      <>
        <b>{of}</b> {children}
      </>
    )
    paint(
      <p class="greeting">
        {null}
        {false}
        {0} <Name of="Ada">{['x', 'y']}</Name>
      </p>,
    )
    expect(into.innerHTML).toBe('<p class="greeting">0 <b>Ada</b> xy</p>')
  })

  it('has attributes that are there, not there, or say false in words', () => {
    const { into, paint } = stand()
    paint(<button type="button" hidden={false} disabled tabIndex={-1} aria-expanded={false} aria-label={undefined} />)
    expect(into.innerHTML).toBe('<button type="button" disabled="" tabindex="-1" aria-expanded="false"></button>')
    paint(<button type="submit" aria-expanded />)
    expect(into.innerHTML).toBe('<button type="submit" aria-expanded="true"></button>')
  })

  it('has its drawings in the name space of drawings', () => {
    const { find, paint } = stand()
    paint(
      <svg viewBox="0 0 16 16">
        <path d="M0 0" />
      </svg>,
    )
    expect([find('svg'), find('path')].map(({ namespaceURI }) => namespaceURI)).toEqual(Array(2).fill('http://www.w3.org/2000/svg'))
  })

  it('goes with the next word, and its refs hear of it', () => {
    const { into, paint } = stand()
    const heard: string[] = []
    const ref = (name: string) => (element: Element | null) => void heard.push(`${name} ${element?.isConnected ?? 'gone'}`)
    const [outer, inner] = [ref('outer'), ref('inner')]
    const both = (
      <p ref={outer}>
        <b ref={inner} />
      </p>
    )
    paint(both)
    paint(both)
    paint(null)
    expect(heard).toEqual(['inner true', 'outer true', 'inner gone', 'outer gone'])
    expect(into.innerHTML).toBe('')
  })
})

describe('what stays', () => {
  it('is the same element, with the focus it has, when siblings before it come and go', () => {
    const { find, paint } = stand()
    const card = (back: boolean) => (
      <div>
        {back && <button type="button">Back</button>}
        <button type="button" id="next">
          Next
        </button>
      </div>
    )
    paint(card(false))
    const next = find('#next')
    next.focus()
    paint(card(true))
    paint(card(false))
    expect(find('#next')).toBe(next)
    expect(document.activeElement).toBe(next)
  })

  it('is found by its key, wherever in the list it stands now', () => {
    const { into, paint } = stand()
    const list = (ids: string[]) => (
      <ul>
        {ids.map((id) => (
          <li key={id} id={id} />
        ))}
      </ul>
    )
    paint(list(['a', 'b', 'c']))
    const before = [...into.querySelectorAll('li')]
    paint(list(['c', 'd', 'a']))
    const [c, d, a] = into.querySelectorAll('li')
    expect([c, a]).toEqual([before[2], before[0]])
    expect(before).not.toContain(d)
  })

  it('is another element where its key or its tag is another', () => {
    const { find, paint } = stand()
    const card = (id: string) => <p key={id} />
    paint(card('one'))
    const one = find('p')
    paint(card('two'))
    expect(find('p')).not.toBe(one)
    paint(<section />)
    expect(find('p')).toBeNull()
  })

  it('answers with the newest listener alone', () => {
    const { find, paint } = stand()
    const [old, now] = [vi.fn(), vi.fn()]
    paint(<button type="button" onClick={old} />)
    paint(<button type="button" onClick={now} />)
    find('button').click()
    paint(<button type="button" />)
    find('button').click()
    expect([old.mock.calls.length, now.mock.calls.length]).toEqual([0, 1])
  })
})

const Keyed = ({ children }: { children: Markup }): Markup => ({ tag: 'i', key: 'own', props: { children } })
const tree = fc.letrec<{ node: Markup }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom<Markup>(null, false, 'text', 'other', 7),
    fc.record({ tag: fc.constantFrom('p', 'b'), key: fc.constant(undefined), props: fc.record({ id: fc.constantFrom('x', 'y', undefined), children: fc.array(tie('node'), { maxLength: 4 }) }) }),
    fc.uniqueArray(fc.constantFrom('k1', 'k2', 'k3'), { maxLength: 3 }).chain((keys) =>
      fc.tuple(...keys.map((key) => tie('node').map((child): Markup => ({ tag: Keyed, key, props: { children: child } })))),
    ),
  ),
})).node

it('comes to the same picture, whatever was drawn before', () => {
  fc.assert(
    fc.property(fc.array(tree, { minLength: 1, maxLength: 4 }), (pictures) => {
      const [kept, fresh] = [stand(), stand()]
      for (const picture of pictures) kept.paint(picture)
      fresh.paint(pictures.at(-1))
      expect(kept.into.innerHTML).toBe(fresh.into.innerHTML)
      expect(kept.into.childNodes.length).toBe(fresh.into.childNodes.length)
    }),
    { numRuns: 500 },
  )
})
