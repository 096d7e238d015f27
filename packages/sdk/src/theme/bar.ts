/** How far somebody is, of what has steps. A plain text, which the build writes into both sheets that need it: a tip needs none. */
export const bar = '.bar{height:4px;border-radius:2px;background:var(--line);overflow:hidden}.bar>i{display:block;height:100%;border-radius:2px;background:var(--accent)}'
