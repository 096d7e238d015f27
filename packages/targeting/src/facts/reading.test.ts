import type { Experience } from '@milepost/contract'
import { describe, expect, it } from 'vitest'
import { readingOf } from './reading.ts'
import { streamKey } from './stream-key.ts'

const dayOf = (at: number) => Math.floor(at / 86_400_000)

describe('streamKey', () => {
  it('is the event itself where nothing is asked of its properties', () => {
    expect(streamKey({ event: 'Board Created' })).toBe('Board Created')
    expect(streamKey({ event: 'Board Created', where: {} })).toBe('Board Created')
  })

  it('is one and the same however the properties are written', () => {
    const long = streamKey({ event: 'E', where: { b: { op: 'equals', value: 1 }, a: 'x' } })
    expect(streamKey({ event: 'E', where: { a: { value: 'x', op: 'equals' }, b: 1 } })).toBe(long)
  })

  it('tells apart what asks for different things', () => {
    const keys = [{ a: 1 }, { a: '1' }, { a: { op: 'atLeast', value: 1 } }, { b: 1 }, { a: { op: 'exists' } }].map((where) => streamKey({ event: 'E', where }))
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('readingOf', () => {
  it('collects streams from audiences, tasks, steps, jumps, resources, milestones and stages, each once', () => {
    const event = (name: string) => ({ kind: 'event', event: name }) as const
    const experiences: Experience[] = [
      {
        kind: 'checklist',
        id: 'c',
        name: 'c',
        title: 't',
        audience: { kind: 'not', of: { kind: 'all', of: [event('audience'), event('twice')] } },
        tasks: [{ id: 't', title: 't', doneWhen: event('task') }],
      },
      {
        kind: 'survey',
        id: 's',
        name: 's',
        questions: [{ id: 'q', type: 'nps', title: 't', next: [{ when: event('jump'), to: 'end' }] }],
      },
      {
        kind: 'tour',
        id: 't',
        name: 't',
        steps: [{ id: 's', body: 'b', when: event('step'), next: [{ when: event('way'), to: 'end' }] }],
      },
      { kind: 'resourceCentre', id: 'r', name: 'r', title: 't', items: [{ id: 'i', label: 'l', do: 'call', when: event('item') }] },
    ]
    const reading = readingOf(
      {
        experiences,
        milestones: [{ id: 'm', name: 'm', unit: 'person', when: event('twice') }],
        stageModels: [{ id: 'l', name: 'l', unit: 'account', stages: [{ id: 's', name: 's', when: event('stage') }] }],
      },
      dayOf,
    )
    expect([...reading.streams.keys()].sort()).toEqual(['audience', 'item', 'jump', 'stage', 'step', 'task', 'twice', 'way'])
    expect(reading.streams.get('twice')).toHaveLength(1)
  })
})
