export type Scheme = 'light' | 'dark'

/** The system's word. */
export const systemDark = '(prefers-color-scheme: dark)'

/**
 * Light or dark, as the page is now. What the page says counts first: `color-scheme` on its root, then `data-theme` on its
 * root. A page that supports both by `color-scheme` follows the system; one that says nothing is judged by its background.
 */
export function schemeOf(window: Window): Scheme {
  const root = window.document.documentElement
  const declared = window.getComputedStyle(root).colorScheme ?? ''
  const light = declared.includes('light')
  if (declared.includes('dark')) return light && !window.matchMedia(systemDark).matches ? 'light' : 'dark'
  if (light) return 'light'
  const named = root.dataset.theme
  if (named === 'dark' || named === 'light') return named
  const backgrounds = [window.document.body, root].map((element) => window.getComputedStyle(element).backgroundColor)
  return backgrounds.map(isDark).find((is) => is !== null) ? 'dark' : 'light'
}

/** Null for a background that is not there. Weights of sRGB luminance, without its gamma: enough to tell dark from light. */
function isDark(background: string): boolean | null {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (background.match(/[\d.]+/g) ?? []).map(Number)
  if (!background || alpha < 0.5) return null
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 100
}
