import type { Content, Milestone } from '@milepost/contract'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../problem.ts'
import { mostMilestones, withMade, withoutMade, withSaved } from './layers.ts'

const event = (name: string) => ({ kind: 'event', event: name }) as const
const code = (id: string, more: Partial<Milestone> = {}): Milestone => ({ id, name: id, unit: 'account', when: event(id), ...more })
const made = (id: string, more: Partial<Milestone> = {}): Milestone => ({ ...code(id), madeIn: 'dashboard', ...more })
const content = (...milestones: Milestone[]): Content => ({ host: { locales: ['en'], events: {} }, experiences: [], milestones })
const ids = (of: Content | null) => of?.milestones?.map(({ id }) => id)

function refused(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error.problem.message
    throw error
  }
  return 'not refused'
}

describe('a push', () => {
  test('keeps what the dashboard made, and takes away of code what the file has no more', () => {
    expect(ids(withMade(content(code('b')), content(code('a'), made('x'))))).toEqual(['b', 'x'])
    expect(withMade(content(code('b')), content(code('a')))).toEqual(content(code('b')))
    expect(withMade(content(code('b')), null)).toEqual(content(code('b')))
  })

  test('is refused where it takes an id or activation that the dashboard has, or claims to be the dashboard', () => {
    expect(refused(() => withMade(content(code('x')), content(made('x'))))).toMatch(/"x" is in use by one made in the dashboard/)
    expect(refused(() => withMade(content(code('a', { activation: true })), content(made('x', { activation: true }))))).toMatch(/"a" and "x" are marked as activation/)
    expect(refused(() => withMade(content(made('a')), null))).toMatch(/says madeIn/)
  })
})

describe('the dashboard', () => {
  test('adds and changes its own, in their place', () => {
    expect(ids(withSaved(content(code('a'), made('x'), made('y')), code('z')))).toEqual(['a', 'x', 'y', 'z'])
    const changed = withSaved(content(code('a'), made('x'), made('y')), code('x', { name: 'New' }))
    expect(changed.milestones?.[1]).toEqual(made('x', { name: 'New' }))
    expect(ids(withSaved(null, code('z')))).toEqual(['z'])
  })

  test('may not take an id of code, a second activation, or a rule about what it does not know', () => {
    expect(refused(() => withSaved(content(code('a')), code('a')))).toMatch(/"a" is in use by a milestone that is defined in code/)
    expect(refused(() => withSaved(content(code('a', { activation: true })), code('x', { activation: true })))).toMatch(/marked as activation/)
    expect(refused(() => withSaved(null, code('x', { when: { kind: 'milestone', milestone: 'a' } })))).toMatch(/asks for "milestone"/)
    expect(refused(() => withSaved(null, code('x', { when: { kind: 'all', of: [event('a'), { kind: 'not', of: { kind: 'url', value: '/a' } }] } })))).toMatch(/asks for "url"/)
    expect(refused(() => withSaved(null, code('x', { when: { kind: 'any', of: [] } })))).toMatch(/asks nothing/)
  })

  test('has one leaving at most, which is not activation and is reached by the same unit', () => {
    const leaving = { leaving: true } as const
    expect(ids(withSaved(content(code('a', { activation: true })), code('x', leaving)))).toEqual(['a', 'x'])
    expect(refused(() => withSaved(content(code('a', leaving)), code('x', leaving)))).toMatch(/"a" and "x" are marked as leaving/)
    expect(refused(() => withSaved(null, code('x', { ...leaving, activation: true })))).toMatch(/as activation and as leaving/)
    expect(refused(() => withSaved(content(code('a', { activation: true })), code('x', { ...leaving, unit: 'person' })))).toMatch(/another unit \(person\)/)
    expect(refused(() => withMade(content(code('a', leaving)), content(made('x', leaving))))).toMatch(/marked as leaving/)
  })

  test('has a cap, which changing one of its own does not meet', () => {
    const full = content(...Array.from({ length: mostMilestones }, (_, index) => made(`m${index}`)))
    expect(refused(() => withSaved(full, code('one-more')))).toMatch(/at most 100/)
    expect(ids(withSaved(full, code('m7')))).toHaveLength(mostMilestones)
  })

  test('removes its own, and nothing of code', () => {
    expect(ids(withoutMade(content(code('a'), made('x')), 'x'))).toEqual(['a'])
    expect([withoutMade(content(code('a')), 'a'), withoutMade(null, 'a')]).toEqual([null, null])
  })
})
