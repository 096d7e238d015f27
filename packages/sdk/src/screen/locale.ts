/** The content's locale for what a person reads, by RFC 4647 lookup (`de-CH` finds `de`); the first is the fallback. */
export function matchLocale(language: string, locales: readonly string[]): string {
  for (let tag = language.toLowerCase(); tag !== ''; tag = tag.replace(/-?[^-]*$/, '')) {
    const locale = locales.find((locale) => locale.toLowerCase() === tag)
    if (locale !== undefined) return locale
  }
  return locales[0] ?? 'en'
}
