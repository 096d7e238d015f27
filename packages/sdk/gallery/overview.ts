import { type SceneName, scenes } from './scenes.ts'

/** In what guise all scenes are shown: a part of their address each. */
const guises = { Light: '', Dark: 'theme=dark', 'Right to left': 'lang=ar', Phone: '', 'With a theme': 'brand', German: 'lang=de' }
type Guise = keyof typeof guises

const chosen = (): Guise => (new URLSearchParams(location.search).get('guise') as Guise | null) ?? 'Light'
const main = document.querySelector('#scenes') as HTMLElement

function headingOf(kind: string): string {
  const words = kind.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function figureOf(name: SceneName, guise: Guise): HTMLElement {
  const figure = document.createElement('figure')
  const frame = document.createElement('div')
  const page = document.createElement('iframe')
  const caption = document.createElement('figcaption')
  const link = document.createElement('a')
  frame.className = 'frame'
  page.loading = 'lazy'
  page.title = headingOf(name.replaceAll('-', ' '))
  page.src = `scene.html?scene=${name}&${guises[guise]}`
  link.href = page.src
  link.textContent = page.title
  frame.append(page)
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
