import { emptyFacts } from '@milepost/targeting'
import { expect, test } from 'vitest'
import { recall } from './recall.ts'

const facts = (traits: Record<string, string>) => ({
  ...emptyFacts(),
  traits: Object.fromEntries(Object.entries(traits).map(([name, value]) => [name, [{ at: 1, value: 'old' }, { at: 2, value }]])),
})

test.each([
  ['Hello {{firstName}} of {{account.name}}', 'Hello Ada of Acme'],
  ['Hello {{ person.firstName }}', 'Hello Ada'],
  ['{{unknown}}{{constructor}}', ''],
  ['A trait that says {{evil}}', 'A trait that says $& {{firstName}}'],
  ['No {braces} {{}} here', 'No {braces} {{}} here'],
])('%s reads "%s"', (text, expected) => {
  expect(recall(text, facts({ firstName: 'Ada', evil: '$& {{firstName}}' }), facts({ name: 'Acme' }))).toBe(expected)
})

test('answers and hidden fields are what the surface says they are, and stay as they are', () => {
  const own = (of: string, name: string) => (of === 'answer' && name === 'why' ? '{{firstName}} $& {{answer.why}}' : '')
  expect(recall('{{answer.why}}|{{ field.order }}|{{firstName}}', facts({ firstName: 'Ada' }), undefined, own)).toBe('{{firstName}} $& {{answer.why}}||Ada')
  expect(recall('{{answer.why}}', facts({}), undefined)).toBe('')
})
