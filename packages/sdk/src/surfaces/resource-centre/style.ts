export const style = `
.centre-dock{position:fixed;inset:auto 16px 16px;display:flex;flex-direction:column;align-items:flex-start;gap:12px;width:auto;max-width:none;height:auto;margin:0;padding:0;border:0;background:none;overflow:visible;pointer-events:none}
.centre-dock:not(:popover-open){display:none}
.centre-dock.end{align-items:flex-end}
.centre-dock.lifted{bottom:72px}
.centre-dock>*{pointer-events:auto}
.centre{position:static;width:320px;max-width:100%;max-height:min(560px,calc(100dvh - 108px));overflow:auto;overscroll-behavior:contain}
.centre .row{justify-content:space-between;padding:16px 8px 8px 16px;padding-inline:16px 8px}
.centre h2{font-size:16px;line-height:24px}
.centre ul{list-style:none;margin:0;padding:0 8px 8px}
.resource{justify-content:flex-start;width:100%;min-height:44px;padding:8px}
.resource:hover{background:var(--hover)}
.resource b{display:block;font-weight:500}
.resource small{display:block;font-size:13px;line-height:18px}
.resource>.muted{flex:none;font-size:13px;font-variant-numeric:tabular-nums}
.help{width:44px;height:44px;border-radius:50%;border-color:var(--line);background:var(--surface);color:var(--text);box-shadow:var(--shadow)}
.help:hover{background:color-mix(in srgb,var(--text) 6%,var(--surface))}
.help:focus-visible{box-shadow:0 0 0 2px var(--surface),var(--shadow)}
.help svg{width:20px;height:20px}
@media(max-width:639px){.centre-dock.under:not(:focus-within){display:none}.centre{position:fixed;max-height:85dvh;z-index:1}}
`
