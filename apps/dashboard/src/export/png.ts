/** The properties that style sheets give to a drawing. A picture has no style sheet, so they are written into it. */
const drawn = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'opacity', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'paint-order'] as const

/** Labels of the axis may stand a little below the drawing. */
const below = 14
/** Pixels of the picture for each of the screen, so that it is sharp in a document. */
const scale = 2

/** The chart as a drawing that stands alone: every colour and font written into it, on the colour of its panel. */
function standaloneSvg(svg: SVGSVGElement, ground: string): string {
  const { width, height } = svg.getBoundingClientRect()
  const copy = svg.cloneNode(true) as SVGSVGElement
  const [from, to] = [[svg, ...svg.querySelectorAll('*')], [copy, ...copy.querySelectorAll('*')]]
  for (const [index, element] of from.entries()) {
    const style = getComputedStyle(element)
    for (const name of drawn) {
      const value = style.getPropertyValue(name)
      if (value !== '' && !value.includes('url(')) to[index]?.setAttribute(name, value)
    }
    // The hatching of provisional parts is a pattern that only the page has; in the picture they are shaded instead.
    if (style.fill.includes('url(')) {
      to[index]?.setAttribute('fill', '#888')
      to[index]?.setAttribute('fill-opacity', '0.35')
    }
  }
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height + below))
  copy.removeAttribute('viewBox')
  const behind = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  for (const [name, value] of Object.entries({ width: '100%', height: '100%', fill: ground })) behind.setAttribute(name, value)
  copy.prepend(behind)
  return new XMLSerializer().serializeToString(copy)
}

export async function pngOf(svg: SVGSVGElement, ground: string): Promise<Blob> {
  const { width, height } = svg.getBoundingClientRect()
  const image = new Image()
  image.src = `data:image/svg+xml,${encodeURIComponent(standaloneSvg(svg, ground))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * scale
  canvas.height = (height + below) * scale
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the browser made no picture of the chart'))), 'image/png'))
}
