import { bar } from '../../theme/bar.ts'

export const style = `${bar}
.dock{position:fixed;inset:auto 16px 16px;z-index:2147483000;display:flex;flex-direction:column;align-items:flex-end;gap:12px;width:auto;margin:0;padding:0;border:0;background:none;overflow:visible;pointer-events:none}
.dock>*{pointer-events:auto}
.dock.start{align-items:flex-start}
.list{position:static;width:360px;max-width:100%;max-height:min(640px,calc(100dvh - 108px));overflow:auto;overscroll-behavior:contain}
.list.within{width:auto;max-height:none;z-index:auto;box-shadow:none}
.head{display:grid;gap:8px;padding:16px 16px 12px}
.top{display:flex;align-items:center;gap:8px;min-height:24px}
.top h2{font-size:16px;line-height:24px}
.top .icon{margin:-4px 0;margin-inline-end:-8px}
.won-text{font-size:13px;font-variant-numeric:tabular-nums}
ul{list-style:none;margin:0;padding:0 8px}
.task{display:flex;justify-content:flex-start;gap:12px;width:100%;min-height:40px;padding:8px;border:1px solid #0000;font-weight:500}
.task>svg{color:var(--muted)}
.task[aria-expanded=true]>svg{rotate:180deg}
.mark{display:grid;place-items:center;flex:none;width:20px;height:20px;border:1.5px solid var(--edge);border-radius:50%}
.mark svg{width:12px;height:12px;stroke-width:2.25}
.done .mark{border-color:var(--accent);background:var(--accent);color:var(--accent-text)}
.locked .mark{border-color:#0000;color:var(--muted)}
.locked .mark svg{width:16px;height:16px;stroke-width:1.5}
.done .task,.skipped .task,.locked .task{color:var(--muted);font-weight:400}
.skipped .mark{border-style:dashed}
.more{display:grid;gap:12px;justify-items:start;padding:0 8px 12px;padding-inline-start:40px}
.foot{display:flex;padding:4px 8px 8px;margin-top:4px;border-top:1px solid var(--line)}
.foot .quiet{font-size:13px;font-weight:400;padding:0 8px}
.launcher{min-height:44px;max-width:100%;padding:0 16px;border-radius:22px;font-weight:500;box-shadow:var(--shadow)}
.launcher .grow{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.ring circle{stroke-width:2.5;opacity:.35}
.ring circle+circle{opacity:1;rotate:-90deg;transform-origin:50%}
.count{min-width:20px;padding:0 6px;border-radius:10px;background:var(--accent-text);color:var(--accent);font-size:12px;font-weight:600;text-align:center;font-variant-numeric:tabular-nums}
@media(max-width:639px){.list.sheet{position:fixed;max-height:50dvh;z-index:1}.task{min-height:44px}}
`
