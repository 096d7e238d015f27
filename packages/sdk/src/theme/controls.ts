/** What surfaces are made of: panel, heading, buttons, a text for screen readers alone. Everything mirrors by itself. */
export const controls = `
*,::before,::after{box-sizing:border-box}
.panel{position:fixed;inset:auto;z-index:2147483000;margin:0;padding:0;border:1px solid var(--line);border-radius:var(--radius);background:var(--surface);color:var(--text);box-shadow:var(--shadow);text-align:start;overflow-wrap:break-word}
@media(prefers-reduced-motion:no-preference){.panel{transition:opacity .15s,translate .15s}@starting-style{.panel{opacity:0;translate:0 4px}}}
h2{margin:0;font:inherit;font-weight:600;text-wrap:balance}
p{margin:0;white-space:pre-line;text-wrap:pretty}
.muted{color:var(--muted)}
button,a{display:inline-flex;align-items:center;justify-content:center;gap:8px;margin:0;padding:0;border:1px solid #0000;border-radius:var(--small);background:none;color:inherit;font:inherit;text-align:start;text-decoration:none;cursor:pointer}
.button{min-height:var(--target);padding:0 12px;font-weight:500;border-color:var(--line)}
.primary{border-color:#0000;background:var(--accent);color:var(--accent-text)}
.quiet{border-color:#0000;color:var(--muted)}
.icon{flex:none;width:var(--target);height:var(--target);color:var(--muted)}
svg{flex:none;width:16px;height:16px;fill:none;stroke:currentColor;stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round}
.row{display:flex;flex-wrap:wrap;align-items:center;gap:8px}
.grow{flex:1;min-width:0}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media(max-width:639px){.mp .sheet{inset:auto 0 0;width:100%;max-width:none;max-height:85dvh;border-width:1px 0 0;border-radius:calc(var(--radius) + 4px) calc(var(--radius) + 4px) 0 0;padding-bottom:env(safe-area-inset-bottom)}.sheet h2{font-size:16px;line-height:24px}}
`
