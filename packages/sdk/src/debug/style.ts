export const style = `
.debug{display:flex;flex-direction:column;inset-block:12px;width:min(400px,calc(100vw - 24px));height:auto;max-height:none;font-size:13px;line-height:20px;overflow:hidden}
.debug.start{inset-inline:12px auto}
.debug.end{inset-inline:auto 12px}
.debug:not(:popover-open){display:none}
.top{display:flex;align-items:center;gap:4px;padding:8px 8px 8px 16px;border-bottom:1px solid var(--line)}
.scroll{flex:1;min-height:0;overflow:auto;overscroll-behavior:contain;padding:8px 16px 16px}
.scroll:focus-visible{outline-offset:-2px}
.stance{padding:4px 0;overflow-wrap:anywhere}
.note{margin-top:4px;padding:8px;border-radius:var(--small);background:var(--tint)}
.section{border-top:1px solid var(--line);padding:4px 0 8px}
.section summary,.one summary{display:flex;align-items:flex-start;gap:8px;min-height:32px;padding:6px 0;border-radius:var(--small);cursor:pointer;list-style:none}
summary::-webkit-details-marker{display:none}
.section>summary::before,.one>summary::before{content:"";flex:none;width:6px;height:6px;margin:6px 3px 0 1px;border:solid var(--muted);border-width:0 1.5px 1.5px 0;rotate:-45deg}
[open]>summary::before{rotate:45deg}
h3,h4{margin:0;font-size:13px;line-height:20px;font-weight:600}
h4{margin-top:8px;font-weight:500;color:var(--muted)}
.count{color:var(--muted);font-variant-numeric:tabular-nums}
.one{border-top:1px solid var(--line)}
.one:first-of-type{border:0}
.why{padding:0 0 8px 17px}
.chip{flex:none;padding:0 6px;border-radius:10px;background:var(--hover);font-size:12px}
.chip.on{background:var(--accent);color:var(--accent-text)}
.chip.bad{background:none;border:1px solid var(--bad);line-height:18px;color:var(--bad)}
.bad-text,.no{color:var(--bad)}
.unknown{color:var(--muted)}
.truth{font-weight:600}
ul{margin:0;padding:0;list-style:none}
li{padding:2px 0;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:minmax(96px,36%) 1fr;gap:2px 12px;margin:0}
dt{color:var(--muted);overflow-wrap:anywhere}
dd{margin:0;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
code{font:12px/20px ui-monospace,monospace;overflow-wrap:anywhere}
textarea{flex:none;margin:0 16px;padding:8px;border:1px solid var(--edge);border-radius:var(--small);background:var(--surface);color:var(--text);font:12px/16px ui-monospace,monospace}
.acts{display:flex;flex-wrap:wrap;align-items:center;gap:8px;padding:12px 16px;border-top:1px solid var(--line)}
.acts p{flex:1 0 100%}
@media(max-width:639px){.mp .debug{inset:0 0 auto;width:100%;max-width:none;height:50dvh;border-width:0 0 1px;border-radius:0 0 calc(var(--radius) + 4px) calc(var(--radius) + 4px)}}
@media(forced-colors:active){.chip{border:1px solid CanvasText}}
`
