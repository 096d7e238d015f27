import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findSpanAt, type Span, stageHistory } from './history.ts'
import type { RankedModel } from './ranking.ts'
import type { RuleVerdict } from './verdict.ts'

const model = modelOf(['trial', 'paid', 'active'])

function modelOf(ids: string[], priority?: string[]): RankedModel {
  const stages = ids.map((id) => ({ id, name: id, when: { kind: 'all', of: [] } as const }))
  return priority === undefined ? { stages } : { stages, priority }
}

/** A rule that holds in [from, to): `to` comes by time alone, so that only the verdict at hand names it. */
interface Stay {
  stage: string
  from: number
  to: number
}

function rules(stays: readonly Stay[]) {
  return (stage: string, at: number): RuleVerdict => {
    const own = stays.filter((stay) => stay.stage === stage && stay.from <= at)
    const current = own.filter(({ to }) => at < to)
    const changesAt = current.length === 0 ? null : Math.min(...current.map(({ to }) => to))
    return { truth: current.length > 0, changesAt }
  }
}

function historyOf(stays: Stay[], until: number, given: RankedModel = model) {
  return stageHistory({ model: given, changeTimes: stays.map(({ from }) => from), verdictAt: rules(stays), until })
}

function shape(spans: Span[]) {
  return spans.map(({ stage, enteredAt, leftAt }) => [stage, enteredAt, leftAt])
}

describe('stage history', () => {
  it('begins with the first fact and takes the last stage of the list that holds', () => {
    const { spans, wakeAt } = historyOf(
      [
        { stage: 'trial', from: 10, to: 1000 },
        { stage: 'paid', from: 20, to: 1000 },
      ],
      30,
    )
    expect(spans).toEqual([
      { stage: 'trial', enteredAt: 10, leftAt: 20, holding: ['trial'] },
      { stage: 'paid', enteredAt: 20, leftAt: null, holding: ['trial', 'paid'] },
    ])
    expect(wakeAt).toBe(1000)
  })

  it('lets the priority pick, and the rest in the order of the list from the end', () => {
    const stays = [
      { stage: 'trial', from: 0, to: 50 },
      { stage: 'paid', from: 0, to: 100 },
      { stage: 'active', from: 0, to: 100 },
    ]
    const { spans } = historyOf(stays, 60, modelOf(['trial', 'paid', 'active'], ['trial']))
    expect(shape(spans)).toEqual([
      ['trial', 0, 50],
      ['active', 50, null],
    ])
  })

  it('changes by time alone, at the time itself and not when it is asked', () => {
    const stays = [{ stage: 'trial', from: 0, to: 14 }]
    expect(shape(historyOf(stays, 100).spans)).toEqual([
      ['trial', 0, 14],
      [null, 14, null],
    ])
    expect(historyOf(stays, 100).wakeAt).toBeNull()
    expect(shape(historyOf(stays, 13).spans)).toEqual([['trial', 0, null]])
    expect(historyOf(stays, 13).wakeAt).toBe(14)
    expect(historyOf(stays, 14).wakeAt).toBeNull()
  })

  it('keeps facts of later than it was asked for, to wake up for them', () => {
    const { spans, wakeAt } = historyOf([{ stage: 'trial', from: 50, to: 90 }], 40)
    expect(spans).toEqual([])
    expect(wakeAt).toBe(50)
  })

  it('makes one change of all that happens at one instant', () => {
    const { spans } = historyOf(
      [
        { stage: 'trial', from: 0, to: 10 },
        { stage: 'paid', from: 10, to: 10 },
        { stage: 'active', from: 10, to: 20 },
      ],
      15,
    )
    expect(shape(spans)).toEqual([
      ['trial', 0, 10],
      ['active', 10, null],
    ])
  })

  it('takes unknown for not holding', () => {
    const { spans } = stageHistory({
      model,
      changeTimes: [1],
      until: 5,
      verdictAt: (stage) => ({ truth: stage === 'trial' ? true : null, changesAt: null }),
    })
    expect(shape(spans)).toEqual([['trial', 1, null]])
  })

  it('knows of every stage that held in the meantime', () => {
    const { spans } = historyOf(
      [
        { stage: 'active', from: 0, to: 100 },
        { stage: 'trial', from: 5, to: 10 },
      ],
      50,
    )
    expect(spans).toEqual([{ stage: 'active', enteredAt: 0, leftAt: null, holding: ['trial', 'active'] }])
  })

  it('stops with a clear error where a rule would make it walk for ever', () => {
    const verdictAt = (_: string, at: number) => ({ truth: true, changesAt: at })
    expect(() => stageHistory({ model, changeTimes: [3], verdictAt, until: 9 })).toThrow(/changes at 3, which is not later/)
  })

  it('finds the stay of an instant, half-open', () => {
    const { spans } = historyOf([{ stage: 'trial', from: 10, to: 20 }], 100)
    expect(findSpanAt(spans, 9)).toBeUndefined()
    expect(findSpanAt(spans, 10)?.stage).toBe('trial')
    expect(findSpanAt(spans, 19)?.stage).toBe('trial')
    expect(findSpanAt(spans, 20)?.stage).toBeNull()
  })
})

const ids = ['a', 'b', 'c', 'd']
const stayLists = fc.array(
  fc.record({ stage: fc.constantFrom(...ids), from: fc.integer({ min: 0, max: 40 }), length: fc.integer({ min: 0, max: 25 }) }),
  { maxLength: 12 },
).map((list): Stay[] => list.map(({ stage, from, length }) => ({ stage, from, to: from + length })))

/** Asks every rule at every millisecond: slow and obvious. */
function obvious(stays: Stay[], until: number, ranking: string[]) {
  const spans: [string | null, number, number | null][] = []
  const start = Math.min(...stays.map(({ from }) => from))
  for (let at = start; at <= until; at++) {
    const stage = ranking.find((id) => rules(stays)(id, at).truth) ?? null
    const current = spans.at(-1)
    if (current?.[0] === stage) continue
    if (current !== undefined) current[2] = at
    spans.push([stage, at, null])
  }
  return spans
}

describe('any history', () => {
  it('is what asking at every millisecond would give', () => {
    fc.assert(
      fc.property(stayLists, fc.integer({ min: 0, max: 80 }), (stays, until) => {
        expect(shape(historyOf(stays, until, modelOf(ids, ['c'])).spans)).toEqual(obvious(stays, until, ['c', 'd', 'b', 'a']))
      }),
    )
  })

  it('is the same in whatever order the facts came, and however often', () => {
    fc.assert(
      fc.property(
        stayLists.chain((stays) => fc.tuple(fc.constant(stays), fc.shuffledSubarray([...stays, ...stays], { minLength: stays.length * 2 }))),
        ([stays, shuffled]) => {
          expect(historyOf(shuffled, 60, modelOf(ids))).toEqual(historyOf(stays, 60, modelOf(ids)))
        },
      ),
    )
  })

  it('is never contradicted by asking earlier: up to then it is the same, and it wakes up in time', () => {
    fc.assert(
      fc.property(stayLists, fc.integer({ min: 0, max: 80 }), (stays, until) => {
        const early = historyOf(stays, until, modelOf(ids))
        const late = historyOf(stays, 200, modelOf(ids))
        const seen = late.spans.filter(({ enteredAt }) => enteredAt <= until)
        expect(shape(early.spans)).toEqual(
          shape(seen).map(([stage, from, to]) => [stage, from, to !== null && (to as number) > until ? null : to]),
        )
        const next = late.spans.find(({ enteredAt }) => enteredAt > until)
        if (next !== undefined) {
          expect(early.wakeAt).not.toBeNull()
          expect(early.wakeAt).toBeGreaterThan(until)
          expect(early.wakeAt).toBeLessThanOrEqual(next.enteredAt)
        }
      }),
    )
  })
})
