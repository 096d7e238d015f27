import type { Alert, Facts } from '@milepost/contract'
import { emptyFacts } from '@milepost/targeting'
import { expect, test } from 'vitest'
import { alertsAsking, alertsRaised } from './alerts.ts'

const now = Date.UTC(2026, 10, 22, 12)
const large: Alert = { id: 'large-detractor', name: 'A detractor who pays much', type: 'nps', when: { kind: 'trait', of: 'account', trait: 'mrr', op: 'atLeast', value: 1000 } }
const answer = { submission: 's1', question: 'score', survey: 'nps', type: 'nps', score: 3, at: now - 1_000 }
const having = (traits: Record<string, string | number>): Facts => ({ ...emptyFacts(), traits: Object.fromEntries(Object.entries(traits).map(([name, value]) => [name, [{ at: 0, value }]])) })
const ann = { key: 'u:ann', name: 'Ann', facts: having({ role: 'admin' }) }
const acme = (mrr: number) => ({ key: 'acme', name: 'Acme', facts: having({ mrr }) })

test.each([
  ['a detractor asks', {}, answer, 1],
  ['a passive does not', {}, { ...answer, score: 7 }, 0],
  ['a passive does where it is asked for', { bands: ['low', 'middle'] }, { ...answer, score: 7 }, 1],
  ['another type does not', {}, { ...answer, type: 'ces2' }, 0],
  ['another survey does not', { survey: 'exit' }, answer, 0],
  ['a text does not', {}, { ...answer, type: 'text', score: null }, 0],
  ['an answer of last week, told now, does not', {}, { ...answer, at: now - 7 * 86_400_000 }, 0],
  ['an answer of tomorrow does not', {}, { ...answer, at: now + 1 }, 0],
] as const)('%s', (_, more, given, count) => {
  expect(alertsAsking([{ ...large, ...more } as Alert], given, now)).toHaveLength(count)
})

test('is raised for an account that pays much, and not for another, nor for nobody\'s', () => {
  const raised = (account: Parameters<typeof alertsRaised>[2]['account']) => alertsRaised([large], answer, { person: ann, account }, now)
  expect(raised(acme(1000))).toEqual([
    {
      type: 'alert.raised',
      key: 'alert large-detractor s1',
      at: now - 1_000,
      person: 'u:ann',
      data: {
        id: 'large-detractor',
        title: 'A detractor who pays much',
        text: 'Ann of Acme answered 3',
        path: '/feedback?item=s1',
        detail: { submission: 's1', survey: 'nps', question: 'score', questionType: 'nps', score: 3, person: { id: 'u:ann', name: 'Ann' }, account: { id: 'acme', name: 'Acme' } },
      },
    },
  ])
  expect(raised(acme(999))).toEqual([])
  expect(raised(null)).toEqual([])
})

test('an answer that is changed within its submission raises the same alert, which is sent once', () => {
  const keys = [3, 2, 0].flatMap((score) => alertsRaised([large], { ...answer, score }, { person: ann, account: acme(5000) }, now).map(({ key }) => key))
  expect(new Set(keys)).toEqual(new Set(['alert large-detractor s1']))
})
