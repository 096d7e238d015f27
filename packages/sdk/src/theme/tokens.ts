/**
 * The kit's tokens. `--mp-...` come from the host (the theme of the release, or the host's own style sheet); all others are derived from them, so four
 * colours style everything. Nothing of the host's style reaches in except its font. Texts that run in the other direction than the page (`astray`) keep
 * their own.
 */
export const tokens = `
.mp{all:initial;display:contents;font-family:var(--mp-font,inherit);font-size:14px;line-height:20px;color-scheme:light;
--accent:var(--mp-accent,#4f46e5);--accent-text:var(--mp-accent-text,#fff);--surface:var(--mp-surface,#fff);--text:var(--mp-text,#191a1f);--radius:var(--mp-radius,12px);
--muted:color-mix(in srgb,var(--text) 70%,var(--surface));--line:color-mix(in srgb,var(--text) 11%,var(--surface));--edge:color-mix(in srgb,var(--text) 52%,var(--surface));
--hover:color-mix(in srgb,var(--text) 6%,var(--surface));--tint:color-mix(in srgb,var(--accent) 11%,var(--surface));
--shadow:0 1px 2px #0000000d,0 4px 8px -2px #00000014,0 16px 40px -8px #00000029;--small:calc(var(--radius)*.6);--target:32px}
.mp[data-scheme=dark]{color-scheme:dark;--accent:var(--mp-accent,#98a0ff);--accent-text:var(--mp-accent-text,#12131c);--surface:var(--mp-surface,#1d1e24);--text:var(--mp-text,#f1f1f4);
--shadow:0 1px 2px #0006,0 16px 40px -8px #000000a6}
@media(max-width:639px){.mp{--target:44px}}
.astray *{unicode-bidi:plaintext}
`
