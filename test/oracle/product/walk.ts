import { Problem, type ProjectAnswer } from '@milepost/contract'
import * as v from 'valibot'
import { routes } from '../../../apps/collector/src/api/routes/index.ts'
import type { Period } from '../expected/stages.ts'
import { faultsIn } from './faults.ts'
import type { Project } from './product.ts'

export interface Walk {
  /** Every answer, by its address. */
  answers: Map<string, unknown>
  /** What is wrong with one of them whatever the project's past is, each as one line. */
  faults: string[]
}

type Route = (typeof routes)[number]

/** Asks everything that can be asked of a project: every route, of everybody, in each period, with every choice its parameters offer. */
export async function walk(project: Project, periods: readonly Period[]): Promise<Walk> {
  const answers = new Map<string, unknown>()
  const faults: string[] = []
  const ask = async (route: Route, address: string) => {
    const { status, body } = await finite(address, faults, () => project.request(address))
    answers.set(address, body)
    const parsed = v.safeParse(status === 200 ? route.answers : Problem, body)
    if (status !== 200 && status !== 404) faults.push(`${address}: answered ${status}`)
    if (!parsed.success) faults.push(`${address}: ${parsed.issues[0]?.message} at ${v.getDotPath(parsed.issues[0] as v.BaseIssue<unknown>)}`)
    faults.push(...faultsIn(body, address))
  }
  const { stageModels } = await project.ask<ProjectAnswer>('project')
  const models = stageModels.map(({ id }) => id)
  for (const route of routes) {
    for (const path of await pathsOf(route, project)) {
      for (const query of queriesOf(route, periods, models)) await ask(route, query ? `${path}?${query}` : path)
    }
  }
  return { answers, faults }
}

/** `people/:id/timeline` for everybody in `people`. */
async function pathsOf(route: Route, project: Project): Promise<string[]> {
  const path = route.path.slice(1)
  if (!path.includes(':')) return [path]
  const list = path.slice(0, path.indexOf('/:'))
  const { items } = await project.ask<{ items: Record<string, unknown>[] }>(list)
  const parameter = /:\w+/.exec(path)?.[0] as string
  return items.flatMap((item) => {
    const id = item[parameter.slice(1)]
    return typeof id === 'string' ? path.replace(parameter, encodeURIComponent(id)) : []
  })
}

function queriesOf({ query }: Route, periods: readonly Period[], models: readonly string[]): string[] {
  const spans = 'from' in query && 'to' in query ? periods.map(({ from, to }) => `from=${from}&to=${to}`) : ['']
  const choices = Object.entries(query).flatMap(([name, { json }]) => {
    const all = name === 'model' ? models : ((json.enum as string[] | undefined) ?? [])
    return all.map((choice) => `${name}=${choice}`)
  })
  const [first = '', ...more] = spans
  return [...['', ...choices].map((choice) => [first, choice].filter(Boolean).join('&')), ...more]
}

/** JSON has no NaN and writes null for it, so that it has to be caught before it is written. */
async function finite<Answer>(address: string, faults: string[], ask: () => Promise<Answer>): Promise<Answer> {
  const { stringify } = JSON
  JSON.stringify = ((value: unknown, ...rest: [never, never]) => {
    stringify(value, (key, each: unknown) => {
      if (typeof each === 'number' && !Number.isFinite(each)) faults.push(`${address}: ${key} is ${each}`)
      return each
    })
    return stringify(value, ...rest)
  }) as typeof JSON.stringify
  try {
    return await ask()
  } finally {
    JSON.stringify = stringify
  }
}
