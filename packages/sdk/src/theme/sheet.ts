/**
 * Adopts a style sheet: a strict `style-src` allows it where it forbids a style element.
 * @returns how to take it off.
 */
export function adopt(root: ShadowRoot, window: Window, css: string): () => void {
  const sheet = new (window as Window & typeof globalThis).CSSStyleSheet()
  sheet.replaceSync(css)
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet)
  }
}
