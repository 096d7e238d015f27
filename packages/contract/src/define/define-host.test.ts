import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { defineHost } from './define-host.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const compiler = fileURLToPath(import.meta.resolve('typescript/package.json')).replace('package.json', 'bin/tsc')

/** Runs the compiler over one text as if it lay in this folder, and gives the lines with an error, counted from 1. */
async function errorLines(source: string): Promise<number[]> {
  const folder = await mkdtemp(join(tmpdir(), 'types-'))
  try {
    await writeFile(join(folder, 'case.ts'), source.replaceAll("from './", `from '${here}`).replaceAll("from '../", `from '${here}../`))
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
    await writeFile(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ extends: join(here, '../../../../tsconfig.base.json'), files: ['case.ts'] }),
    )
    const output = await new Promise<string>((done) => {
      execFile(process.execPath, [compiler, '-p', folder, '--pretty', 'false'], { cwd: folder }, (_error, stdout) => done(stdout))
    })
    const places = output.matchAll(/^(\S+)\((\d+),\d+\): error/gm)
    return [...places].map(([, file, line]) => (file === 'case.ts' ? Number(line) : Number.NaN))
  } finally {
    await rm(folder, { recursive: true })
  }
}

test('everything that must compile does, and everything that must not does not', async () => {
  const source = await readFile(join(here, 'define-host.types.ts'), 'utf8')
  expect(await errorLines(source)).toEqual([])
})

test('each forbidden case fails at its own line and nowhere else', async () => {
  const lines = (await readFile(join(here, 'define-host.types.ts'), 'utf8')).split('\n')
  const forbidden = lines.flatMap((line, index) => (line.includes('// @ts-expect-error') ? [index + 2] : []))
  expect(forbidden.length).toBeGreaterThan(35)
  const bare = lines.map((line) => line.replace('// @ts-expect-error', '//')).join('\n')
  expect([...new Set(await errorLines(bare))]).toEqual(forbidden)
})

test('the whole contract compiles without the types of Node or of a browser', async () => {
  expect(await errorLines("export * from '../index.ts'\nexport { defineHost } from './index.ts'\n")).toEqual([])
})

test('what the factory makes is plain JSON in the shape of the wire', () => {
  const host = defineHost({ locales: ['en'], events: { 'Board Created': { cards: 'number' } }, accountTraits: { seats: 'number' } })
  const nps = host.defineSurvey({ id: 'nps', name: 'NPS', questions: [{ id: 'score', type: 'nps', title: 'How likely?' }] })
  const content = host.defineContent({
    experiences: [
      nps,
      host.defineTooltip({
        id: 'tip',
        name: 'Tip',
        target: '#export',
        body: 'Export it.',
        audience: host.all(
          host.event('Board Created', { where: { cards: { op: 'atLeast', value: 3 } } }),
          host.accountTrait('seats', 2),
          host.not(host.progress(nps, 'done')),
          host.score('ces1', { band: 'low' }),
        ),
      }),
    ],
  })
  expect(JSON.parse(JSON.stringify(content))).toEqual(content)
  expect(content.experiences[1]).toEqual({
    kind: 'tooltip',
    id: 'tip',
    name: 'Tip',
    target: '#export',
    body: 'Export it.',
    audience: {
      kind: 'all',
      of: [
        { kind: 'event', event: 'Board Created', where: { cards: { op: 'atLeast', value: 3 } } },
        { kind: 'trait', of: 'account', trait: 'seats', op: 'equals', value: 2 },
        { kind: 'not', of: { kind: 'progress', experience: 'nps', is: 'done' } },
        { kind: 'score', type: 'ces1', from: 4, to: 5 },
      ],
    },
  })
})

test('two hosts in one process do not know of each other', () => {
  const one = defineHost({ locales: ['en'], events: { A: {} } })
  const other = defineHost({ locales: ['de'], events: { B: {} } })
  expect(one.defineContent({ experiences: [] }).host).toEqual({ locales: ['en'], events: { A: {} } })
  expect(other.defineContent({ experiences: [] }).host).toEqual({ locales: ['de'], events: { B: {} } })
})
