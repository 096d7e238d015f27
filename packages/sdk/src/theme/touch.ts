/**
 * Styles that nobody sees before they act: for pointer and keyboard, for motion, for mistakes, and for forced colours. The sheet may be added before or
 * after that of a surface, so its selectors are specific enough to win either way.
 */
export const touch = `
.mp{--bad:#c0262d}
.mp[data-scheme=dark]{--bad:#ff9a9a}
button,a{touch-action:manipulation;-webkit-tap-highlight-color:#0000}
.button:hover{background:var(--hover)}
.primary:hover{background:color-mix(in srgb,var(--accent) 88%,var(--text))}
.icon:hover,.quiet:hover{background:var(--hover);color:var(--text)}
button.task:hover,[role=radio]:hover:not([aria-checked=true]){background:var(--hover)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
h2:focus-visible{outline:none}
.launcher:focus-visible{box-shadow:0 0 0 2px var(--surface),var(--shadow)}
.mp>.unseen{position:fixed;inset:0 auto auto 0}
.bar>i{transition:width .15s}
.task>svg{transition:rotate .15s}
@media(prefers-reduced-motion){.mp *{transition:none!important;animation:none!important}}
@media(forced-colors:active){.mp :is(.button,.help){border-color:ButtonText}.mp .bar{border:1px solid CanvasText}.mp .arrow{border-color:CanvasText}.mp div.task{border-color:Canvas}.mp :is(.bar>i,.primary,.done .mark,.count,.scale [aria-checked=true]){forced-color-adjust:none;border-color:Highlight;background:Highlight;color:HighlightText}:focus-visible{outline-color:Highlight}}
`
