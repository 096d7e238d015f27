const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * A web origin as browsers send it: scheme, host, port, nothing else.
 * @throws where the text is no http(s) origin; the message says what is wrong.
 */
export function parseOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(`${JSON.stringify(text)} is no origin; write it as https://app.example.com`)
  }
  if (url.pathname !== '/' || url.search || url.hash || url.username || url.password || text.includes('*')) {
    throw new Error(`${JSON.stringify(text)} is more than an origin; write ${url.protocol}//${url.host.replace('*.', 'app.')} (no path, no wildcard)`)
  }
  return url.origin
}

/**
 * Compared whole, never by pattern: a suffix match would let `app.example.com.attacker.net` in.
 * @param allowed what the project registered; with nothing registered, pages on this machine only.
 */
export function isAllowedOrigin(origin: string, allowed: readonly string[]): boolean {
  if (allowed.length > 0) return allowed.includes(origin)
  if (!URL.canParse(origin)) return false
  const url = new URL(origin)
  return /^https?:$/.test(url.protocol) && url.origin === origin && loopback.has(url.hostname)
}
