import { checkContent } from '@milepost/contract'
import { defineHost } from '@milepost/contract/define'
import { expect, it } from 'vitest'
import { problemLines } from './problem-lines.ts'

it('tells the same mistake in one item once, with how often it is there', () => {
  const { defineContent, presetModel } = defineHost({ locales: ['en'], events: {}, accountTraits: {} })
  const checked = checkContent(defineContent({ experiences: [], milestones: [{ id: 'activated', name: 'Activated', unit: 'account', when: { kind: 'trait', of: 'account', trait: 'seats', op: 'exists' } }], stageModels: [presetModel('saas-9')] }))
  const problems = 'problems' in checked ? checked.problems : []
  const lines = problemLines(problems)
  const about = (event: string) => lines.filter((line) => line.includes(`(got ${JSON.stringify(event)})`))
  const asked = problems.filter(({ got }) => got === '"Order Completed"').length
  expect(asked).toBeGreaterThan(2)
  expect(about('Order Completed')).toEqual([expect.stringMatching(new RegExp(`^  stageModels\\[0\\] "saas-9" › stages\\[\\d\\]\\.when.*, and ${asked - 1} more places: the host declares no such event`))])
  expect(lines[lines.indexOf(about('Order Completed')[0]!) + 1]).toBe('    declare it in host.events, or write another rule for this stage: `rules` of `presetModel`')
  expect(lines[lines.indexOf(about('Subscription Changed')[0]!) + 1]).toMatch(/^ {4}declare it in host\.events, with its "change", or/)
  // Of another item it is another mistake.
  expect(problemLines([1, 2].map((index) => ({ path: `experiences[${index}] "a" › goal`, got: '"x"', problem: 'p', remedy: 'r' })))).toHaveLength(4)
})
