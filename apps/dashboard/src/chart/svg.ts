const namespace = 'http://www.w3.org/2000/svg'

/** An SVG element made by attributes alone, which a strict content security policy allows. */
export function svgElement(name: string, attributes: Record<string, string | number>, text?: string): SVGElement {
  const element = document.createElementNS(namespace, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  if (text !== undefined) element.textContent = text
  return element
}
