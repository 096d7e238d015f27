const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a request that changes something comes from our own pages, or from no browser at all. Browsers say so in
 * `Sec-Fetch-Site`; older ones only in `Origin`, whose host must then be the one that was asked. The rule and its
 * reasons: https://words.filippo.io/csrf/ (Go's `http.CrossOriginProtection`).
 */
export function isSameOrigin(request: Request): boolean {
  if (reading.has(request.method)) return true
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' || site === 'none'
  const origin = request.headers.get('origin')
  if (origin === null) return true
  return URL.canParse(origin) && new URL(origin).host === (request.headers.get('host') ?? new URL(request.url).host)
}
