import type { HostedSurvey } from '@milepost/contract'
import { type NoticeKind, wordsFor } from './notices.ts'

/** Escapes text for HTML: everything in the page was written by somebody, and none of it may become markup. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** JSON in a script element: no `<` can end it, and nothing in it is a line end to JavaScript. */
function inScript(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

interface PageParts {
  language: string
  /** Of the product. */
  name: string
  title: string
  head?: string
  body: string
}

function page({ language, name, title, head = '', body }: PageParts): string {
  const words = wordsFor(language)
  return `<!doctype html>
<html lang="${escaped(words.language)}" dir="${words.dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/s/page.css">
${head}</head>
<body>
<header>${escaped(name)}</header>
${body}
</body>
</html>
`
}

/**
 * A field that people cannot see, hear or reach, with a name that programs fill in. Browsers and password managers are told to leave it
 * alone, each with its own attribute: if they filled it in, a person's answer would be lost.
 */
const trap = `<div class="trap" aria-hidden="true"><label>Website <input id="website" name="website" type="text" tabindex="-1" autocomplete="off" data-1p-ignore data-bwignore data-lpignore="true" data-protonpass-ignore data-form-type="other"></label></div>`

/** @param script address of the kit's renderer */
export function surveyPage(hosted: HostedSurvey, name: string, script: string): string {
  const words = wordsFor(hosted.language)
  return page({
    language: hosted.language,
    name,
    title: `${name}`,
    head: `<script type="module" src="${escaped(script)}"></script>\n`,
    body: `<main id="survey-place" aria-busy="true"><noscript><p>${escaped(words.noScript)}</p></noscript></main>
<p id="survey-status" role="status" hidden>${escaped(words.waiting)}</p>
${trap}
<footer>${escaped(words.from.replace('{name}', () => name))}</footer>
<script type="application/json" id="survey-data">${inScript(hosted)}</script>`,
  })
}

export function noticePage(kind: NoticeKind, language: string, name: string): string {
  const [heading, remedy] = wordsFor(language).notices[kind]
  return page({ language, name, title: heading, body: `<main class="notice"><h1>${escaped(heading)}</h1><p>${escaped(remedy)}</p></main>` })
}

export const pageStyle = `:root{color-scheme:light dark;--paper:#f5f5f6;--ink:#191a1f;--soft:#5c5e66;--surface:#fff;--line:#e2e2e6}
@media(prefers-color-scheme:dark){:root{--paper:#131418;--ink:#f1f1f4;--soft:#a8abb5;--surface:#1d1e24;--line:#34363f}}
*{box-sizing:border-box}
body{display:grid;grid-template-rows:auto 1fr auto;gap:20px;min-block-size:100dvh;max-inline-size:600px;margin:0 auto;padding:24px 16px;background:var(--paper);color:var(--ink);font:15px/22px system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
html{background:var(--paper)}
header{font-weight:600;text-align:center}
footer,#survey-status{color:var(--soft);font-size:13px;line-height:18px;text-align:center}
#survey-status{margin:0}
#survey-place{align-self:center;min-block-size:220px}
.notice{align-self:center;padding:32px 28px;border:1px solid var(--line);border-radius:12px;background:var(--surface);text-align:center}
.notice h1{margin:0 0 8px;font-size:20px;line-height:28px}
.notice h1,.notice p{text-wrap:balance}
.notice p{margin:0;color:var(--soft)}
.trap{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
`
