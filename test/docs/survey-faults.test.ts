import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../house/rooms.ts'

const [, table = ''] = readFileSync(join(root, 'packages/sdk/docs/surveys.md'), 'utf8').split('## Faults of the field')
const faults = [...table.matchAll(/^\| (?!fault seen|---)(.+?) \| `(.+?)` \| (.+?) \|$/gm)].map(([, fault, file, title]) => ({ fault: fault!, file: file!, title: title! }))

test('the table of faults is read', () => {
  expect(faults.length).toBeGreaterThan(15)
})

/** A line that begins a test, or ends the cases of one. */
const isTest = (line: string) => /\b(?:it|test)\b[^'"`]*\(|\)\(/.test(line)

test.each(faults)('$fault: a test of that title is there', ({ file, title }) => {
  const lines = readFileSync(join(root, file), 'utf8').split('\n')
  expect(lines.filter((line) => isTest(line) && line.includes(title))).toHaveLength(1)
})
