/** Replaced by the build with the hashed names of the entry, first, and of what it imports. */
declare const entries: [string, ...string[]]

// The classic script that a page embeds: small, the same address for ever, fetched often. Only a classic script knows its own tag.
const tag = document.currentScript as HTMLScriptElement
// All at once, so that the browser need not read the entry to learn of the rest.
const [script] = entries.map((entry) => import(/* @vite-ignore */ new URL(entry, tag.src).href))
script?.then(
  ({ start }: typeof import('./script.ts')) => start(tag),
  // The page goes on without the kit: a blocked or unreachable collector is no fault of the host.
  () => undefined,
)
