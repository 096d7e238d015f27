/**
 * The custom element `<milepost-account src="...">`, as the script that pages of other tools load. It runs under a strict policy: its style is an adopted
 * sheet, its texts are text nodes, and all it asks is the address in `src`. Kept as text since it runs in browsers as it stands.
 */
export const elementScript = `const sheet = new CSSStyleSheet()
sheet.replaceSync(\`
  :host { display: block; font: 14px/1.45 system-ui, sans-serif; color: inherit; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 12px; margin: 6px 0 0; }
  dt { opacity: .7; } dd { margin: 0; } ul { margin: 6px 0 0; padding-left: 18px; } p { margin: 0; }
\`)

const make = (tag, text = '', ...children) => {
  const element = document.createElement(tag)
  element.textContent = text
  element.append(...children)
  return element
}
const day = (at) => new Date(at).toLocaleDateString(undefined, { dateStyle: 'medium' })
const bands = { unknown: 'not known', risk: 'at risk', watch: 'to watch', healthy: 'healthy' }

class MilepostAccount extends HTMLElement {
  static observedAttributes = ['src']
  #root = this.attachShadow({ mode: 'open' })

  connectedCallback() {
    this.#root.adoptedStyleSheets = [sheet]
  }

  async attributeChangedCallback(name, before, src) {
    if (!src) return
    this.setAttribute('aria-busy', 'true')
    const shown = await this.#load(src)
    if (this.getAttribute('src') !== src) return
    this.#root.replaceChildren(...shown)
    this.removeAttribute('aria-busy')
  }

  async #load(src) {
    try {
      const response = await fetch(src, { credentials: 'omit', referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(20_000) })
      const card = await response.json()
      return response.ok ? this.#draw(card) : [make('p', response.status === 404 ? 'This account is not known, or the link has ended.' : card.message)]
    } catch {
      return [make('p', 'The account cannot be reached now.')]
    }
  }

  #draw({ account, plan, mrr, currency, stage, people, lastAt, activatedAt, activatedPeople, latestScore, health, asOf }) {
    const money = currency ? new Intl.NumberFormat(undefined, { style: 'currency', currency, maximumFractionDigits: 0 }).format(mrr) : String(mrr)
    const rows = [
      ['Stage', stage ? stage.name + ' since ' + day(stage.since) : 'none yet'],
      ['Plan', plan],
      ['Pays', mrr > 0 ? money + ' a month' : null],
      ['People', String(people)],
      ['Last seen', day(lastAt)],
      ['Activated', activatedPeople !== null ? activatedPeople + ' of ' + people + (people === 1 ? ' person' : ' people') : activatedAt === null ? 'not yet' : day(activatedAt)],
      ['Latest score', latestScore && latestScore.type.toUpperCase() + ' ' + latestScore.score + ' on ' + day(latestScore.at)],
      ['Health', (health.score.value === null ? '' : Math.round(health.score.value) + ' of 100, ') + bands[health.band]],
    ].filter(([, value]) => value)
    const reasons = health.contributions.map(({ name, reason }) => make('li', name + ': ' + reason))
    return [make('strong', account.name), make('dl', '', ...rows.flatMap(([name, value]) => [make('dt', name), make('dd', value)])), make('ul', '', ...reasons), make('p', 'As of ' + new Date(asOf).toLocaleString())]
  }
}

customElements.get('milepost-account') ?? customElements.define('milepost-account', MilepostAccount)
`
