/** Replaced by the build with the hashed name of the entry. */
declare const entry: string

// The classic script that a page embeds: small, the same address for ever, fetched often. Only a classic script knows its own tag.
const tag = document.currentScript as HTMLScriptElement
import(/* @vite-ignore */ new URL(entry, tag.src).href).then(
  (script: typeof import('./script.ts')) => script.start(tag),
  // The page goes on without the kit: a blocked or unreachable collector is no fault of the host.
  () => undefined,
)
