import { richStyle } from '../rich/style.ts'

/**
 * Over the page, not in it: nothing of the host moves. Inside an element of the host it is a block of its own. In a narrow window it stands above
 * the launchers in the corners, which it would cover.
 */
export const style = `${richStyle}
.banner{display:flex;align-items:center;gap:8px 12px;width:fit-content;max-width:min(760px,calc(100vw - 24px));margin:12px auto;padding:10px 12px;padding-inline-start:16px;overflow:visible}
.banner:not(:popover-open,.within){display:none}
.banner.at-top{inset:0 0 auto}
.banner.at-bottom{inset:auto 0 0}
@media(max-width:1279px){.mp:has(>.dock,>.centre-dock)~.mp>.at-bottom,.mp:has(~.mp>.dock,~.mp>.centre-dock)>.at-bottom{bottom:72px;border-bottom-width:1px}.mp:has(>.lifted)~.mp>.at-bottom,.mp:has(~.mp>.lifted)>.at-bottom{bottom:128px}}
.banner.within{position:static;width:auto;max-width:none;margin:0;z-index:auto;box-shadow:none;background:var(--tint)}
.banner .rich{flex:1;gap:2px}
.banner>.row{flex:none;flex-wrap:nowrap}
@media(max-width:639px){.banner{flex-wrap:wrap;width:auto;margin:0 auto;max-width:none;border-radius:0;border-width:0 0 1px}.banner.at-bottom{border-width:1px 0 0;padding-bottom:max(10px,env(safe-area-inset-bottom))}.banner.within{border-width:1px;border-radius:var(--radius)}.banner .rich{flex:1 1 calc(100% - 60px)}.banner>.icon{order:1}.banner>.row{order:2;flex:1 1 100%}.banner>.row .button{flex:1}}
`
