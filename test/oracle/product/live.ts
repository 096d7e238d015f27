import type { Content } from '@milepost/contract'
import type { Past } from '../past/past.ts'
import type { Product, Project } from './product.ts'

/** What may be otherwise in a life than its past says. */
export interface Other {
  /** Published first; the past's own content takes its place half-way. */
  before?: Content
}

/** Lets a project live through a past, up to its end. */
export async function live(product: Product, { timeZone, content, steps, key, until }: Past, { before }: Other = {}): Promise<Project> {
  const project = await product.project(timeZone, (steps[0]?.at ?? until) - 1)
  await project.push(before ?? content)
  for (const [index, step] of steps.entries()) {
    if (before && index === steps.length >> 1) await project.push(content)
    if (step.do === 'send') await project.send(step.messages, step.at, key)
    else if (step.do === 'fold') await project.fold(step.at)
    else project.restart()
  }
  if (before) await project.push(content)
  await project.fold(until)
  return project
}

/** Lets several projects live side by side in one store, folded by one fold, up to the latest of their ends. */
export async function liveTogether(product: Product, pasts: readonly Past[]): Promise<{ past: Past; project: Project }[]> {
  const until = Math.max(...pasts.map((past) => past.until))
  const first = Math.min(...pasts.flatMap(({ steps }) => steps.map(({ at }) => at)))
  const lives: { past: Past; project: Project }[] = []
  for (const past of pasts) {
    const project = await product.project(past.timeZone, first - 1)
    await project.push(past.content)
    lives.push({ past: { ...past, until }, project })
  }
  const steps = lives.flatMap(({ past, project }) => past.steps.map((step) => ({ step, project, key: past.key }))).sort((a, b) => a.step.at - b.step.at)
  for (const { step, project, key } of steps) {
    if (step.do === 'send') await project.send(step.messages, step.at, key)
    else if (step.do === 'fold') await product.foldAll(step.at)
    else product.restartAll()
  }
  product.restartAll()
  await product.foldAll(until)
  return lives
}
