/** What a careful host sends, and no more than the kit's documentation asks for: the collector as a source of scripts and as an address to speak to. */
export function strictPolicy(collectorUrl = ''): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${collectorUrl}`.trim(),
    "style-src 'self'",
    'img-src data:',
    `connect-src 'self' ${collectorUrl}`.trim(),
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
}
