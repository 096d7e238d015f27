import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkContent } from '@milepost/contract'
import { presetIds, presetModel } from '@milepost/contract/define'
import { afterAll, describe, expect, it } from 'vitest'
import { loadContentFile } from '../../apps/collector/src/commands/content-file.ts'
import { root } from '../house/rooms.ts'

const readme = readFileSync(join(root, 'README.md'), 'utf8')
const [, code = ''] = /```ts\n(import \{ defineHost[^]*?)```/.exec(readme) ?? []

describe('the first content file of the README', () => {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-first-'))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const file = join(folder, 'milepost.config.ts')
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(file, code)
  afterAll(() => rmSync(folder, { recursive: true }))

  it('is one that a push takes as it stands, without a warning', async () => {
    const checked = checkContent(JSON.parse(JSON.stringify(await loadContentFile(file))))
    expect(checked).toMatchObject({
      content: { milestones: [{ activation: true }], stageModels: [{ id: 'saas-9' }], experiences: [{ kind: 'checklist' }, { kind: 'survey' }] },
      warnings: [],
    })
  })

  it('compiles by the command beside it, which finds what is misspelt and nothing else', () => {
    const [, options = ''] = /^npx tsc (.* )milepost\.config\.ts$/m.exec(readme) ?? []
    const misspelt = join(folder, 'misspelt.ts')
    writeFileSync(misspelt, code.replace("event('Board Created')", "event('Bord Created')"))
    const { stdout } = spawnSync('npx', ['tsc', ...options.trim().split(' '), file, misspelt], { cwd: folder, encoding: 'utf8' })
    expect(stdout.match(/^\S+(?=\(\d+,\d+\): error)/gm)).toEqual(['misspelt.ts'])
    expect(stdout).toContain('Bord Created')
  })
})

it('the table of presets names each with its stages, in their order', () => {
  const rows = [...readme.matchAll(/^\| `([a-z]+(?:-[a-z0-9]+)+)` \| ([^`]*) \|$/gm)].map(([, id, stages]) => [id, stages])
  const english = (name: string | Record<string, string>) => (typeof name === 'string' ? name : name['en'])
  expect(rows).toEqual(presetIds.map((id) => [id, presetModel(id).stages.map(({ name }) => english(name)).join(', ')]))
})
