import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { filesBelow, root } from './rooms.ts'

const sources = ['packages', 'apps', 'test'].flatMap((folder) => filesBelow(folder)).filter((path) => /\.tsx?$/.test(path))
/** Read whole by others: drizzle asks a schema for all of its tables, and the compiler is run over files of types. */
const isReadWhole = (path: string) => path.includes('/schema/') || path.endsWith('.types.ts')
const declaration = /^export (?:async )?(?:function\*?|const|class|interface|type) (\w+)/gm
const commentOrText = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm

it('every name that a file exports is used somewhere, be it in the file itself', () => {
  const texts = sources.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8').replace(commentOrText, '') }))
  const uses = new Map<string, number>()
  for (const { text } of texts) for (const [word] of text.matchAll(/\w+/g)) uses.set(word, (uses.get(word) ?? 0) + 1)
  const exported = texts.filter(({ path }) => !isReadWhole(path)).flatMap(({ path, text }) => [...text.matchAll(declaration)].map(([, name = '']) => ({ path, name })))
  expect(exported.length).toBeGreaterThan(1_000)
  expect(exported.filter(({ name }) => uses.get(name) === 1)).toEqual([])
})
