/** A tab on the edge, in the middle of the height, where no corner is taken. */
export const style = `
.tab{position:fixed;inset:0 auto;width:auto;height:fit-content;margin:auto 0;padding:12px 8px;border:1px solid var(--line);background:var(--surface);color:var(--text);font-size:13px;line-height:18px;font-weight:500;overflow:visible;box-shadow:var(--shadow)}
.tab:not(:popover-open){display:none}
.tab:hover{background:color-mix(in srgb,var(--text) 6%,var(--surface))}
.tab>span{writing-mode:vertical-rl;max-height:60dvh}
.tab.end{inset-inline-end:0;border-inline-end:0;border-start-end-radius:0;border-end-end-radius:0}
.tab.start{inset-inline-start:0;border-inline-start:0;border-start-start-radius:0;border-end-start-radius:0}
@media(max-width:639px){.tab{min-width:44px;padding:12px}}
`
