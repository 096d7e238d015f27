/** Text with structure, and the media above it: never so high that the words below it are out of sight, as on a page at 200 %. */
export const richStyle = `
.rich{display:grid;gap:8px}
.rich :is(ul,ol){display:grid;gap:4px;margin:0;padding:0;padding-inline-start:20px}
.rich ul{list-style:disc}
.rich a{display:inline;border-radius:2px;font-weight:500;text-decoration:underline;text-underline-offset:2px}
.rich b{font-weight:600}
code{padding:1px 4px;border-radius:4px;background:var(--hover);font:12px/16px ui-monospace,monospace}
.media{display:block;width:100%;height:auto;max-height:40dvh;object-fit:contain;border-radius:var(--small);background:var(--hover)}
.text .media{margin-bottom:8px}
.tip>.icon{border-radius:50%;background:var(--surface)}
`
