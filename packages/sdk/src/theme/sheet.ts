/**
 * Adopts style sheets: a strict `style-src` allows it where it forbids a style element. Surfaces share a root, and each brings
 * the same base: it goes before every sheet that is there, so that none of their own rules gives way to it, whoever came first.
 * @returns how to take both off.
 */
export function adopt(root: ShadowRoot, window: Window, base: string, css: string): () => void {
  const [first, last] = [base, css].map((text) => {
    const sheet = new (window as Window & typeof globalThis).CSSStyleSheet()
    sheet.replaceSync(text)
    return sheet
  }) as [CSSStyleSheet, CSSStyleSheet]
  root.adoptedStyleSheets = [first, ...root.adoptedStyleSheets, last]
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== first && other !== last)
  }
}
