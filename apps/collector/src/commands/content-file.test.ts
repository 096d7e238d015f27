import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, it } from 'vitest'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'milepost-content-')))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const good = `import { sep } from 'node:path'\nexport default { sep }\n`
const broken = `import { sep } from 'node:path'\nexport default {\n  a: 1,\n  b: 2 2\n}\n`

/** By the name of a file: what is in it, and what is said of it, or what it gives. */
const cases: Record<string, [content: string, said: string | RegExp]> = {
  'commonjs/content.ts': [good, `${folder}/commonjs/content.ts:1: Cannot use import statement outside a module; name it content.mts, or write "type": "module" into ${folder}/commonjs/package.json`],
  'commonjs/deep/content.js': ['export default {}', `${folder}/commonjs/deep/content.js:1: Unexpected token 'export'; name it content.mjs, or write "type": "module" into ${folder}/commonjs/package.json`],
  'commonjs/content.mts': [good, '{"sep":"/"}'],
  'untold/content.ts': [good, '{"sep":"/"}'],
  'module/content.ts': [broken, new RegExp(`^${folder}/module/content\\.ts:4: .`)],
  'module/content.js': [broken, `${folder}/module/content.js:4: Unexpected number`],
  'module/importing.ts': [`\nimport './content.ts'\nexport default {}`, new RegExp(`^${folder}/module/content\\.ts:4: .`)],
  'module/importing.js': [`\nimport './content.js'\nexport default {}`, `${folder}/module/content.js:4: Unexpected number`],
  'module/name.ts': [`\nimport { nothing } from 'node:path'\nexport default nothing`, `${folder}/module/name.ts:2: The requested module 'node:path' does not provide an export named 'nothing'`],
  'module/throws.ts': [`const a: any = undefined\n\nexport default a.b`, `${folder}/module/throws.ts:3: Cannot read properties of undefined (reading 'b')`],
  'module/empty.ts': [`export const a = 1`, /empty\.ts has no default export; end it with: export default defineContent/],
  'module/package.ts': [`import { defineHost } from '@milepost/contract/define'\nexport default defineHost`, /Cannot find package '@milepost\/contract' imported from .*; install @milepost\/contract where that file lies, or move the file to where it is installed$/],
  'comma.json': ['{\n  "a": 1,\n}', new RegExp(`^${folder}/comma\\.json:3: Expected double-quoted property name`)],
  'word.json': ['{\n  "a": 1,\n  "b": yes no\n}', new RegExp(`^${folder}/word\\.json:3: Unexpected token 'y'`)],
  'good.json': ['{ "a": 1 }', '{"a":1}'],
}

it('of each content file that cannot be loaded, file, line and remedy are said in one line, and Node adds nothing', () => {
  for (const [name, [content]] of Object.entries(cases)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  for (const type of ['commonjs', 'module']) writeFileSync(join(folder, type, 'package.json'), JSON.stringify({ type }))
  writeFileSync(join(folder, 'untold/package.json'), '{}')
  // By Node itself: the tests' own loader would read TypeScript in its own way.
  const program = `
    import { loadContentFile } from ${JSON.stringify(new URL('./content-file.ts', import.meta.url).href)}
    const said = {}
    for (const name of ${JSON.stringify(Object.keys(cases))})
      said[name] = await loadContentFile(${JSON.stringify(`${folder}/`)} + name).then((content) => JSON.stringify(content), (error) => error.name === 'Fault' ? error.message : error.stack)
    console.log(JSON.stringify(said))`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })
  expect(stderr).toBe('')
  const said = JSON.parse(stdout) as Record<string, string>
  expect(said).toEqual(Object.fromEntries(Object.entries(cases).map(([name, [, line]]) => [name, typeof line === 'string' ? line : expect.stringMatching(line)])))
  for (const line of Object.values(said)) expect(line).not.toContain('\n')
})
