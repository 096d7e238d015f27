/** `position-anchor: auto` is the source that the popover was shown with. The sides mirror with the tip's own direction. */
export const tipStyle = `
.tip{width:max-content;max-width:min(360px,calc(100vw - 24px));margin:10px;overflow:visible;position-anchor:auto;position-visibility:anchors-visible;position-try-fallbacks:flip-block,flip-inline,flip-start,flip-block flip-start,flip-inline flip-start}
@starting-style{.tip{translate:none}}
.tip.bottom{position-area:block-end}
.tip.top{position-area:block-start}
.tip.end{position-area:self-inline-end}
.tip.start{position-area:self-inline-start}
.text{display:grid;gap:4px;max-height:60dvh;padding:14px 16px 0;overflow:auto}
.text h2{padding-inline-end:28px}
.text.bare{padding-inline-end:44px}
.tip>.icon{position:absolute;inset-block-start:6px;inset-inline-end:6px;width:28px;height:28px}
.act{display:flex;justify-content:flex-end;padding:12px 16px 14px}
.arrow{position:absolute;width:12px;height:12px;border:1px solid var(--line);border-width:1px 0 0 1px;background:var(--surface);border-start-start-radius:3px;left:var(--at);top:var(--at)}
[data-at=below]>.arrow{top:-7px;rotate:45deg}
[data-at=above]>.arrow{top:auto;bottom:-7px;rotate:225deg}
[data-at=right]>.arrow{left:-7px;rotate:-45deg}
[data-at=left]>.arrow{left:auto;right:-7px;rotate:135deg}
@media(max-width:639px){.mp .tip{position-area:none;position-visibility:always;margin:0!important;left:0!important;top:auto!important}.arrow{display:none}.tip>.icon{inset-block-start:2px;inset-inline-end:2px;width:44px;height:44px}.act .button{flex:1}}
`
