import { type SceneName, scenes } from './scenes.ts'

/** In what guise all scenes are shown: a part of their address each; null where a page cannot ask for it, but a picture can be taken. */
const guises = { Light: '', Dark: 'theme=dark', 'Right to left': 'lang=ar', Phone: '', 'Forced colours': null, 'With a theme': 'brand' }
type Guise = keyof typeof guises

const chosen = (): Guise => {
  const asked = new URLSearchParams(location.search).get('guise')
  return (Object.keys(guises) as Guise[]).find((guise) => guise === asked) ?? 'Light'
}
const main = document.querySelector('#scenes') as HTMLElement

function headingOf(kind: string): string {
  const words = kind.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function pageOf(title: string, address: string): HTMLElement {
  const page = document.createElement('iframe')
  page.loading = 'lazy'
  page.title = title
  page.src = address
  return page
}

function pictureOf(title: string, address: string): HTMLElement {
  const picture = document.createElement('img')
  picture.loading = 'lazy'
  picture.alt = title
  picture.src = address
  return picture
}

function figureOf(name: SceneName, guise: Guise): HTMLElement {
  const { experience, title } = scenes[name]
  const figure = document.createElement('figure')
  const frame = document.createElement('div')
  const caption = document.createElement('figcaption')
  const link = document.createElement('a')
  const about = `${headingOf(experience.kind)}: ${title}`
  const query = guises[guise]
  const address = query === null ? `forced/${name}.webp` : `scene.html?scene=${name}${query && `&${query}`}`
  frame.className = 'frame'
  frame.append(query === null ? pictureOf(about, address) : pageOf(about, address))
  link.href = address
  link.textContent = title
  caption.append(link)
  figure.append(frame, caption)
  return figure
}

function draw(): void {
  const guise = chosen()
  document.body.classList.toggle('phone', guise === 'Phone')
  const kinds = [...new Set(Object.values(scenes).map(({ experience }) => experience.kind))]
  main.replaceChildren(
    ...kinds.map((kind) => {
      const section = document.createElement('section')
      const [heading, grid] = [document.createElement('h2'), document.createElement('div')]
      heading.textContent = headingOf(kind)
      const names = (Object.keys(scenes) as SceneName[]).filter((name) => scenes[name].experience.kind === kind)
      grid.append(...names.map((name) => figureOf(name, guise)))
      section.append(heading, grid)
      return section
    }),
  )
}

for (const guise of Object.keys(guises) as Guise[]) {
  const [label, input] = [document.createElement('label'), document.createElement('input')]
  Object.assign(input, { type: 'radio', name: 'guise', value: guise, checked: guise === chosen() })
  input.addEventListener('change', () => {
    history.replaceState(null, '', `?guise=${encodeURIComponent(guise)}`)
    draw()
  })
  label.append(input, guise)
  document.querySelector('#guises')?.append(label)
}
draw()
