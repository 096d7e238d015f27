import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }

test.each(Object.entries(manifest.exports))('%s offers these names and no others', async (_subpath, file) => {
  const module: object = await import(new URL(`../${file}`, import.meta.url).href)
  expect(Object.keys(module).toSorted()).toMatchSnapshot()
})

/** The modules that a plain Node loads for an import, asked of Node itself: a bundler would hide what it drops. */
function modulesLoadedBy(file: string): string[] {
  const url = new URL(`../${file}`, import.meta.url).href
  const program = `
    const { registerHooks } = await import('node:module')
    const loaded = []
    registerHooks({ load(url, context, next) { loaded.push(url); return next(url, context) } })
    await import(${JSON.stringify(url)})
    console.log(JSON.stringify(loaded))`
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', program], { cwd: fileURLToPath(new URL('.', import.meta.url)), encoding: 'utf8' })
  return JSON.parse(output)
}

test('the vocabulary loads nothing but itself: the browser kit takes its constants and no validation', () => {
  const loaded = modulesLoadedBy(manifest.exports['./vocabulary'])
  expect(loaded.length).toBeGreaterThan(5)
  expect(loaded.filter((url) => !url.includes('/contract/src/vocabulary/'))).toEqual([])
})

test('the definitions load no validation either: a content file is data, checked where it is pushed', () => {
  expect(modulesLoadedBy(manifest.exports['./define']).filter((url) => url.includes('valibot'))).toEqual([])
})
