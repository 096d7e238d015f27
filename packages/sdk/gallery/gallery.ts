import { directionOf, loadMessages } from '../src/messages/languages.ts'
import { openLayer } from '../src/surfaces/layer.ts'
import { live } from '../src/surfaces/live.ts'
import type { Report } from '../src/surfaces/surface.ts'
import { surfaces } from '../src/surfaces/surfaces.ts'
import { findTarget } from '../src/target/find.ts'
import { type Base, type Scene, type SceneName, scenes } from './scenes.ts'

/** Shows one scene: `?scene=nps&lang=ar&theme=dark`. What surfaces report is in `window.reports`, for whoever drives the page. */
const query = new URLSearchParams(location.search)
const locale = query.get('lang') ?? 'en'
const dir = query.get('dir') === 'rtl' ? 'rtl' : directionOf(locale)
const theme = query.get('theme')
document.documentElement.dir = dir
if (theme) document.documentElement.dataset.theme = theme

const base: Base = {
  form: 'full',
  locale,
  fallbackLocale: 'en',
  dir,
  theme: query.has('brand') ? { accent: '#0b7a4b', radius: '4px', dark: { accent: '#5fd39b', accentText: '#06281a' } } : undefined,
  messages: await loadMessages(locale),
  recall: (text) => text,
}
const scene: Scene = scenes[(query.get('scene') ?? 'checklist') as SceneName](base)
const reports: Report[] = []
Object.assign(window, { reports })
const layer = openLayer(window, document.body)

if (scene.checklist) {
  const view = live(scene.checklist)
  const mount = await surfaces.checklist()
  const stop = mount(layer, view, (report) => {
    reports.push(report)
    if (report.kind === 'opened') view.change({ form: 'full' })
    if (report.kind === 'collapsed') view.change({ form: 'launcher' })
    if (leaves(report)) stop()
  })
}
if (scene.tooltip) {
  const view = live(scene.tooltip)
  // A stand-in for the engine's watch: the target is looked for again in each frame.
  const seek = () => {
    const target = findTarget(document, query.get('target') ?? '#target').element
    if (target !== view.value.target) view.change({ target })
    frame = requestAnimationFrame(seek)
  }
  const mount = await surfaces.tooltip()
  const stop = mount(layer, view, (report) => {
    reports.push(report)
    if (!leaves(report)) return
    cancelAnimationFrame(frame)
    stop()
  })
  let frame = requestAnimationFrame(seek)
}
if (scene.survey) {
  const mount = await surfaces.survey()
  const stop = mount(layer, live(scene.survey), (report) => {
    reports.push(report)
    if (leaves(report)) stop()
  })
}
for (const selector of scene.press ?? []) layer.root.querySelector<HTMLElement>(selector)?.click()
document.documentElement.dataset.ready = ''

function leaves({ kind }: Report) {
  return kind === 'dismissed' || kind === 'snoozed' || kind === 'closed'
}
