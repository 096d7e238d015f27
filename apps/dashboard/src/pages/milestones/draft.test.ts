import type { Condition, MilestoneRow } from '@milepost/contract'
import { describe, expect, it } from 'vitest'
import { aDraft, aTrait, anEvent, conditionOf, type Draft, draftOf, savedOf, slugOf } from './draft.ts'

const draft = (...parts: Draft['parts']): Draft => ({ ...aDraft(), name: 'First board', parts })
const row = (when: Condition): MilestoneRow => ({ id: 'x', name: 'X', unit: 'account', when, madeIn: 'dashboard', lines: [], reached: 1, changedAt: null })

describe('a rule from a form', () => {
  it('is the question itself where there is one, and all or any of several', () => {
    expect(conditionOf(draft(anEvent('Board Created')))).toEqual({ kind: 'event', event: 'Board Created' })
    expect(conditionOf({ join: 'any', parts: [anEvent('A'), anEvent('B')] })).toEqual({ kind: 'any', of: [{ kind: 'event', event: 'A' }, { kind: 'event', event: 'B' }] })
  })

  it('asks a property as text, and as the number or truth that it looks like', () => {
    const asked = (value: string) => conditionOf(draft({ ...anEvent('A'), property: 'p', value } as never))
    expect(asked('retro')).toMatchObject({ where: { p: { op: 'equals', value: 'retro' } } })
    expect(asked('3')).toMatchObject({ where: { p: { op: 'in', value: ['3', 3] } } })
    expect(asked('true')).toMatchObject({ where: { p: { op: 'in', value: ['true', true] } } })
  })

  it('is none while something is missing', () => {
    const missing: Draft['parts'][] = [[], [anEvent()], [anEvent('A'), aTrait()], [{ ...anEvent('A'), property: 'p' } as never], [{ ...aTrait(), trait: 'seats', op: 'atLeast', value: 'many' } as never], [{ ...anEvent('A'), atLeast: Number.NaN } as never]]
    expect(missing.map((parts) => conditionOf(draft(...parts)))).toEqual(missing.map(() => null))
    expect(savedOf({ ...draft(anEvent('A')), name: ' ' })).toBeNull()
  })
})

it('comes back as it was written', () => {
  const written = draft({ ...anEvent('A'), atLeast: 3, withinDays: 7, property: 'p', value: '3' } as never, { ...aTrait(), trait: 'plan', value: 'pro' } as never, { ...aTrait(), of: 'person', trait: 'seats', op: 'atLeast', value: '5' } as never, { ...aTrait(), trait: 'paid', op: 'exists' } as never)
  const saved = savedOf(written)!
  expect(saved.id).toBe('first-board')
  expect(draftOf({ ...row(saved.when as Condition), name: saved.name, id: saved.id })).toEqual({ ...written, id: 'first-board' })
})

it('keeps what reaching it means', () => {
  const when: Condition = { kind: 'event', event: 'A' }
  const marks = [{}, { activation: true }, { leaving: true }]
  expect(marks.map((mark) => draftOf({ ...row(when), ...mark })?.means)).toEqual(['step', 'activation', 'leaving'])
  expect(marks.map((mark) => savedOf(draftOf({ ...row(when), ...mark })!))).toEqual(marks.map((mark) => expect.objectContaining({ activation: false, leaving: false, ...mark })))
})

it('is not taken apart where it says more than the form can', () => {
  const event = { kind: 'event', event: 'A' } as const
  const rules: Condition[] = [{ kind: 'not', of: event }, { kind: 'all', of: [event, { kind: 'any', of: [event] }] }, { ...event, atMost: 2 }, { ...event, of: 'person' }, { ...event, where: { a: 1, b: 2 } }, { kind: 'trait', trait: 'a', op: 'matches', value: 'x' }]
  expect(rules.map((when) => draftOf(row(when)))).toEqual(rules.map(() => null))
})

it('makes ids of names', () => {
  expect(['Erste Retro für alle!', ' --', 'Ünïque 2'].map(slugOf)).toEqual(['erste-retro-fur-alle', '', 'unique-2'])
})
