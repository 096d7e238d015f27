import { createElement as h, memo, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { play } from './workload.ts'

/** A product of about 5,000 elements in React: a menu that stays, and a view that each route draws anew, as single-page products do. */
const rows = 550
const menuItems = 250
const viewCards = 150

const Menu = memo(() =>
  h('nav', { 'aria-label': 'Main' }, ...range(menuItems).map((index) => h('a', { key: index, href: `/view/${index}` }, h('span', null, `Entry ${index}`)))),
)

const Row = memo(({ index, value }: { index: number; value: number }) =>
  h(
    'tr',
    { className: value % 2 === 0 ? 'even' : 'odd' },
    h('th', null, `Account ${index}`),
    h('td', null, String(value)),
    h('td', null, (value * 1.21).toFixed(2)),
    h('td', null, `${value % 100} %`),
    h('td', null, h('button', { type: 'button' }, 'Open')),
  ),
)

function View({ route, values }: { route: number; values: number[] }) {
  return h(
    'main',
    { 'aria-label': `View ${route}` },
    h('h1', null, `View ${route}`),
    h('button', { type: 'button', id: 'export', 'data-testid': `export-${route % 7}` }, 'Export report'),
    h('section', null, ...range(viewCards).map((index) => h(Card, { key: index, name: `${route}.${index}` }))),
    h('table', null, h('tbody', null, ...values.map((value, index) => h(Row, { key: index, index, value })))),
  )
}

const Card = memo(({ name }: { name: string }) =>
  h('article', null, h('h2', null, `Card ${name}`), h('p', null, 'Twelve travellers, three still to confirm.'), h('button', { type: 'button' }, 'Edit')),
)

function App({ hold }: { hold: (drive: Drive) => void }) {
  const [route, setRoute] = useState(0)
  const [values, setValues] = useState(() => range(rows).map((index) => index * 37))
  hold({
    go: (to) => flushSync(() => setRoute(to)),
    update: (indices) => flushSync(() => setValues((before) => before.map((value, index) => (indices.has(index) ? value + 1 : value)))),
  })
  return h('div', { className: 'app' }, h(Menu), h(View, { key: route, route, values }))
}

/** What the workload does to the page. */
export interface Drive {
  go: (route: number) => void
  update: (rows: ReadonlySet<number>) => void
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index)
}

let drive: Drive
flushSync(() => createRoot(document.querySelector('#root')!).render(h(App, { hold: (given) => void (drive = given) })))
Object.assign(window, { play: (counts: { batches: number; routes: number }) => play(drive, rows, counts) })
