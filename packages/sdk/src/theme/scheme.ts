export type Scheme = 'light' | 'dark'

/** What the operating system prefers. */
export const systemDark = '(prefers-color-scheme: dark)'

/**
 * Light or dark, as the page is now. What the page says counts first: `color-scheme` on its root, then `data-theme` on its
 * root. A page that supports both by `color-scheme` follows the system; one that says nothing is judged by its background.
 */
export function schemeOf(window: Window): Scheme {
  const { body, documentElement: root } = window.document
  const styleOf = (element: Element) => window.getComputedStyle(element)
  const [named, other] = styleOf(root).colorScheme?.match(/dark|light/g) ?? [root.dataset.theme]
  if (!other && (named === 'dark' || named === 'light')) return named
  const ofBackground = () => [body, root].map((element) => isDark(styleOf(element).backgroundColor)).find((is) => is !== null)
  return (other ? window.matchMedia(systemDark).matches : ofBackground()) ? 'dark' : 'light'
}

/** Null for a background that is not there. Weights of sRGB luminance, without its gamma: enough to tell dark from light. */
function isDark(background: string): boolean | null {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (background.match(/[\d.]+/g) ?? []).map(Number)
  if (!background || alpha < 0.5) return null
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 100
}
