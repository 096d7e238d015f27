/** What the host page of a case is like. */
export interface PageOptions {
  /** Tags that bring in the guide, or none. */
  guide: string
  /** `Content-Security-Policy`; empty for a page without one. */
  policy: string
}

/** A small product page with the difficulties of real ones: a scroller, a modal dialog, a menu, a component with a shadow root. */
export function pageHtml({ guide }: Pick<PageOptions, 'guide'>): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Ledger</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/host.css">
    <script src="/watch.js"></script>
    <script src="/sight.js"></script>
    <script src="/widget.js"></script>
  </head>
  <body class="product" data-theme="light">
    <header class="bar"><b>Ledger</b><a href="#reports">Reports</a><button id="before" type="button">Search</button></header>
    <main id="main" aria-label="Reports">
      <p id="lead">Everything that was booked this month.</p>
      <div id="slot"><button id="target" class="action" type="button">Export report</button></div>
      <div id="scroller" class="scroller" tabindex="-1"><div class="tall"><button id="in-scroller" class="action" type="button">Add row</button></div></div>
      <ledger-widget class="widget"></ledger-widget>
      <button id="after" type="button">Print</button>
    </main>
    <dialog id="dialog"><p>Who gets the report?</p><button id="in-dialog" class="action" type="button">Send report</button></dialog>
    <div id="menu" popover="auto"><button id="in-menu" class="action" type="button">Archive</button></div>
    ${guide}
  </body>
</html>`
}

/** The component is the host's own: it exists before the guide does. */
export function installWidget(): void {
  customElements.define(
    'ledger-widget',
    class extends HTMLElement {
      constructor() {
        super()
        const root = this.attachShadow({ mode: 'open' })
        const sheet = new CSSStyleSheet()
        sheet.replaceSync('button { width: 120px; height: 36px; margin: 0; padding: 0; border: 1px solid #888 }')
        root.adoptedStyleSheets = [sheet]
        const button = document.createElement('button')
        button.id = 'inside'
        button.type = 'button'
        button.textContent = 'Reconcile'
        root.append(button)
      }
    },
  )
}
