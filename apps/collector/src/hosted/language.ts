/** The languages of an `Accept-Language` header, best first (RFC 9110, 12.5.4). Malformed parts are skipped. */
function languagesIn(header: string | undefined): string[] {
  return (header ?? '')
    .slice(0, 500)
    .split(',')
    .flatMap((part) => {
      const [, tag, quality = '1'] = /^\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)\s*(?:;\s*q=([\d.]+))?\s*$/.exec(part) ?? []
      return tag && Number(quality) > 0 ? [{ tag, quality: Number(quality) }] : []
    })
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag)
}

/** The first of the reader's languages that the content has, also by primary subtag; else the reader's first. */
export function languageFor(header: string | undefined, locales: readonly string[]): string {
  const read = languagesIn(header)
  const primary = (tag: string) => tag.toLowerCase().split('-', 1)[0]
  return read.find((tag) => locales.some((locale) => primary(locale) === primary(tag))) ?? locales[0] ?? read[0] ?? 'en'
}
