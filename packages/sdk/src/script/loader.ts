/** Replaced by the build with hashed names: first the entry, then the files that it imports. */
declare const entries: [string, ...string[]]

// The classic script that a page embeds: small, always at the same address, fetched often. Only a classic script can find its own tag.
const tag = document.currentScript as HTMLScriptElement
// All at once, so that the browser need not read the entry first to find the others.
const [script] = entries.map((entry) => import(/* @vite-ignore */ new URL(entry, tag.src).href))
script?.then(
  ({ start }: typeof import('./script.ts')) => start(tag),
  // The page goes on without the kit: a blocked or unreachable collector is no fault of the host.
  () => undefined,
)
