import { expect, test } from 'vitest'
import { isNestedTooDeeply, mostLevels } from './nesting.ts'

const nested = (levels: number, [open, close]: readonly [string, string], inside = '1') => open.repeat(levels) + inside + close.repeat(levels)
const object = ['{"a":', '}'] as const
const list = ['[', ']'] as const

test.each([
  ['objects at the limit', nested(mostLevels, object), false],
  ['objects beyond it', nested(mostLevels + 1, object), true],
  ['lists beyond it', nested(mostLevels + 1, list), true],
  ['many beside each other', `[${Array.from({ length: 2000 }, () => '{"a":[1]}').join()}]`, false],
  ['brackets in a text', JSON.stringify({ text: '[{"\\'.repeat(1000) }), false],
  ['what follows a text that ends in a backslash', `["${'x'.repeat(1000)}\\\\",${nested(mostLevels, list)}]`, true],
])('%s: %#', (_what, json, isDeep) => {
  expect(() => JSON.parse(json)).not.toThrow()
  expect(isNestedTooDeeply(json)).toBe(isDeep)
})
