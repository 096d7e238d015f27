/** For what was done or won. */
export const medal = `
.medal{display:grid;place-items:center;width:44px;height:44px;margin:8px;border-radius:50%;background:var(--accent);color:var(--accent-text);box-shadow:0 0 0 8px var(--tint);animation:pop .15s ease-out}
.medal svg{width:24px;height:24px}
@keyframes pop{from{scale:.6;opacity:0}}
@media(forced-colors:active){.medal{forced-color-adjust:none;background:Highlight;color:HighlightText}}
`
