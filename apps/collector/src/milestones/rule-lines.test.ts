import { expect, test } from 'vitest'
import { ruleLines } from './rule-lines.ts'

test('a rule that asks for other milestones says them by name, each part below its heading', () => {
  const milestones = [{ id: 'board-created', name: 'First board created' }]
  const rule = { kind: 'all' as const, of: [{ kind: 'milestone' as const, milestone: 'board-created' }, { kind: 'not' as const, of: { kind: 'event' as const, event: 'Left' } }] }
  expect(ruleLines(rule, { milestones }).map(({ depth, text }) => `${'-'.repeat(depth)}${text}`)).toEqual([
    'all of these',
    '-milestone “First board created” is reached',
    '-not this',
    '--“Left” happened at least once',
  ])
})
