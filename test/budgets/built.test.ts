import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { buildSdk } from '../harness/sdk.ts'

it('whoever builds the script, its files hold no hints for developers and no path of the machine', async () => {
  const folder = await buildSdk()
  const files = readdirSync(folder).filter((file) => file.endsWith('.js'))
  const texts = files.map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
  rmSync(folder, { recursive: true })
  const paths = [fileURLToPath(new URL('../..', import.meta.url)), 'packages/sdk', '.tsx', 'fileName', 'lineNumber']
  expect(files.length).toBeGreaterThan(20)
  expect(paths.filter((path) => texts.some((text) => text.includes(path)))).toEqual([])
})
