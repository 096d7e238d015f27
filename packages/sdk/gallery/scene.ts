import type { Experience, ExperienceProgress, Manifest } from '@milepost/contract'
import { emptyFacts, ordersOf, whole } from '@milepost/targeting'
import { directionOf } from '../src/messages/direction.ts'
import { en } from '../src/messages/en/en.ts'
import { findMessages } from '../src/messages/languages.ts'
import { viewOf } from '../src/screen/view.ts'
import { openLayer } from '../src/surfaces/layer.ts'
import { live } from '../src/surfaces/live.ts'
import type { Mount, Report, Scene as Asked, ViewOf } from '../src/surfaces/surface.ts'
import { surfaces } from '../src/surfaces/surfaces.ts'
import { findTarget } from '../src/target/find.ts'
import { published } from './content.ts'
import { type Scene, type SceneName, scenes } from './scenes.ts'

/**
 * Shows one scene: `?scene=nps&lang=ar&theme=dark`. A stand-in for the engine keeps it in step with what it reports, which is
 * in `window.reports` for whoever drives the page.
 */
const query = new URLSearchParams(location.search)
const language = query.get('lang') ?? 'en'
const dir = query.get('dir') === 'rtl' ? 'rtl' : directionOf(language)
const theme = query.get('theme')
document.documentElement.dir = dir
if (theme) document.documentElement.dataset.theme = theme

const scene: Scene = scenes[(query.get('scene') ?? 'checklist') as SceneName]
const target = query.get('target')
const experience = target ? pointedAt(target, scene.experience) : scene.experience
const messages = (await findMessages(language)) ?? en
const manifest: Manifest = {
  release: 1,
  publishedAt: 0,
  locales: ['en', 'ar'],
  timeZone: 'UTC',
  experiences: published.map((one) => ({ ...one, ...ordersOf(one) })),
  milestones: [],
  reads: { streams: {}, elements: [], isEveryday: false },
  ...(query.has('brand') ? { dress: { light: '--mp-accent:#0b7a4b;--mp-radius:4px', dark: '--mp-accent:#5fd39b;--mp-accent-text:#06281a;--mp-radius:4px' } } : {}),
}
const reports: Report[] = []
Object.assign(window, { reports })

let { form = 'full', progress = {}, step } = scene

function sceneNow(): Asked {
  const now = Date.now()
  const session = { startedAt: 0, events: [], shown: [], started: [], open: [], targetMissing: [] }
  const person = { ...emptyFacts(), progress: { [experience.id]: progress, start: progress } }
  return {
    manifest,
    moment: { now, key: 'gallery', person, language, dayOf: () => 0, startOfDay: () => 0, session, experiences: manifest.experiences },
    decision: { shown: manifest.experiences.map((one) => ({ experience: one, form })), held: [] },
    targeting: whole,
    findDraft: () => ({ submission: 'gallery', answers: scene.answers ?? {} }),
    findTarget: (wanted) => findTarget(document, wanted).element,
    standingOf: ({ steps }) => ({ step: steps.find(({ id }) => id === step) ?? steps[0]!, since: 0 }),
  }
}
const viewNow = () => ({ ...viewOf({ experience, form }, sceneNow(), messages), dir })
const grow = (more: ExperienceProgress) => {
  progress = { ...progress, ...more }
}

const layer = openLayer(window, document.body)
const view = live(viewNow() as ViewOf<'checklist'>)
const mount = (await surfaces[experience.kind]()) as Mount<'checklist'>
const refresh = () => {
  view.value = viewNow() as ViewOf<'checklist'>
}
const stop = mount(layer, view, (report) => {
  reports.push(report)
  if (report.kind === 'opened') form = 'full'
  if (report.kind === 'collapsed') form = 'launcher'
  if (report.kind === 'skipped') grow({ skipped: { ...progress.skipped, [report.task]: Date.now() } })
  if (report.kind === 'step' && report.to) step = report.to
  if (report.kind === 'dismissed' || report.kind === 'snoozed' || report.kind === 'closed') return leave()
  // Not within the press: the engine, too, draws in the next frame.
  if (['opened', 'collapsed', 'skipped', 'step'].includes(report.kind)) queueMicrotask(refresh)
})
// The engine's watch: the targets are looked for again in each frame.
const pointed = () => {
  const { steps = [], ...more } = experience as { steps?: { target?: string }[]; target?: string; inside?: string }
  const wanted = [more.target, more.inside, ...steps.map((one) => one.target)].filter((one) => one !== undefined)
  return wanted.map((one) => findTarget(document, one).element)
}
let found = pointed()
const seek = () => {
  const now = pointed()
  if (now.some((element, index) => element !== found[index])) {
    found = now
    refresh()
  }
  frame = requestAnimationFrame(seek)
}
let frame = requestAnimationFrame(seek)
const leave = () => {
  cancelAnimationFrame(frame)
  stop()
}
for (const selector of scene.press ?? []) (await there(selector)).click()
// A survey that was begun stands there once it is known where it goes on.
if (experience.kind === 'survey') await there('.panel:not(:has([aria-busy]))')
document.documentElement.dataset.ready = ''

/** Some of a surface is fetched after its first picture. */
async function there(selector: string): Promise<HTMLElement> {
  const element = layer.root.querySelector<HTMLElement>(selector)
  if (element) return element
  await new Promise((resolve) => requestAnimationFrame(resolve))
  return there(selector)
}

function pointedAt(target: string, experience: Experience): Experience {
  if (experience.kind !== 'tour') return { ...experience, target } as Experience
  return { ...experience, steps: experience.steps.map((one) => (one.target ? { ...one, target } : one)) }
}
