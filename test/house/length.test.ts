import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesBelow, root } from './rooms.ts'

const linesOf = (path: string) => readFileSync(join(root, path), 'utf8').split('\n').length
const sources = ['packages', 'apps', 'test'].flatMap((folder) => filesBelow(folder)).filter((path) => /\.(ts|tsx|css)$/.test(path))

describe('file length', () => {
  it('is at most 400 lines everywhere', () => {
    expect(sources.map((path) => ({ path, lines: linesOf(path) })).filter(({ lines }) => lines > 400)).toEqual([])
  })

  it('is under 250 lines in nine files of ten', () => {
    const short = sources.filter((path) => linesOf(path) < 250).length
    expect(short / sources.length).toBeGreaterThan(0.9)
  })
})
