import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createOffsets } from './offsets.ts'
import { eventTime, findTime } from './time.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const received = Date.UTC(2026, 5, 15, 12)
const ago = (ms: number) => new Date(received - ms).toISOString()

describe('findTime', () => {
  it.each([
    ['2026-06-15T12:00:00.000Z', received],
    ['2026-06-15T14:00:00+02:00', received],
    ['2026-06-15T14:00:00.000000+0200', received],
    ['2026-06-15T12:00', received],
    ['2026-06-15 12:00:00', received],
    ['2026-06-15', Date.UTC(2026, 5, 15)],
  ])('reads %s, without a zone as UTC', (text, time) => {
    expect(findTime(text)).toBe(time)
  })

  it.each(['', 'yesterday', '1795368376822', '15.06.2026', '2026-13-01', '2026-06-15T25:00:00Z', 'Mon Jun 15 2026'])('finds no time in %j', (text) => {
    expect(findTime(text)).toBeUndefined()
  })
})

describe('eventTime', () => {
  it('keeps what lies between three days ago and five minutes from now', () => {
    for (const ms of [72 * hourMs, hourMs, 0, -5 * minuteMs]) {
      expect(eventTime(ago(ms), 0, received, false)).toEqual({ occurredAt: received - ms, clamped: false })
    }
  })

  it('clamps what a write key may not claim, and says so', () => {
    expect(eventTime(ago(73 * hourMs), 0, received, false)).toEqual({ occurredAt: received - 72 * hourMs, clamped: true })
    expect(eventTime(ago(-hourMs), 0, received, false)).toEqual({ occurredAt: received + 5 * minuteMs, clamped: true })
  })

  it('keeps the past of a trusted source, but not its future', () => {
    expect(eventTime('2019-01-01', 0, received, true)).toEqual({ occurredAt: Date.UTC(2019, 0, 1), clamped: false })
    expect(eventTime(ago(-hourMs), 0, received, true)).toEqual({ occurredAt: received + 5 * minuteMs, clamped: true })
    expect(eventTime('1970-01-21', 0, received, true)).toMatchObject({ reason: 'timeInvalid' })
  })

  it('takes the time of receipt where the client names none', () => {
    expect(eventTime(undefined, -hourMs, received, false)).toEqual({ occurredAt: received, clamped: false })
  })
})

describe('clock offsets', () => {
  it('leaves a clock alone that is right within a minute, so that a slow network moves nothing', () => {
    const offsets = createOffsets()
    expect([0, 900, -900, 59_000].map((delay) => offsets.of('c', received - delay, received))).toEqual([0, 0, 0, 0])
  })

  it('keeps the offset of a wrong clock as it was first seen, so that the client stays in its own order', () => {
    const offsets = createOffsets()
    const first = offsets.of('c', received - 2 * hourMs, received)
    const second = offsets.of('c', received - 2 * hourMs - 500, received + 4_000)
    expect([first, second]).toEqual([2 * hourMs, 2 * hourMs])
  })

  it('follows when the clock is set right', () => {
    const offsets = createOffsets()
    offsets.of('c', received - 2 * hourMs, received)
    expect(offsets.of('c', received, received)).toBe(0)
  })

  it('is not misled by a request that was held up, so that no event is put behind those that came after it', () => {
    const offsets = createOffsets()
    const delays = [200, 90_000, 300, 3 * hourMs, 100]
    expect(delays.map((delay, index) => offsets.of('right', received + index * 4 * hourMs - delay, received + index * 4 * hourMs))).toEqual([0, 0, 0, 0, 0])
    expect(delays.map((delay, index) => offsets.of('slow', received + index * 4 * hourMs - 2 * hourMs - delay, received + index * 4 * hourMs))).toEqual(delays.map(() => 2 * hourMs + 200))
  })

  it('keeps the order in which a client says things, however long each request is on its way, but for the first and two alike in a row', () => {
    const delay = fc.oneof(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 60_000, max: 20 * hourMs }))
    fc.assert(
      fc.property(fc.integer({ min: -40 * hourMs, max: 40 * hourMs }), fc.array(fc.record({ delay, pause: fc.integer({ min: 1, max: hourMs }) })), (wrong, requests) => {
        const offsets = createOffsets()
        let [sentAt, last, before] = [received, -Infinity, 0]
        for (const [index, { delay: asked, pause }] of [{ delay: 0, pause: 1 }, ...requests].entries()) {
          const delayed = Math.abs(asked - before) < 2 * minuteMs && asked >= minuteMs / 2 ? 0 : asked
          sentAt += pause
          const at = sentAt - wrong + offsets.of('c', sentAt - wrong, sentAt + delayed)
          expect(at, `request ${index}`).toBeGreaterThan(last)
          ;[last, before] = [at, delayed]
        }
      }),
    )
  })

  it('follows a clock that is set back, once two requests say so', () => {
    const offsets = createOffsets()
    const wrong = [0, 5, 5, 5].map((hours, index) => offsets.of('c', received + index * 1_000 - hours * hourMs, received + index * 1_000))
    expect(wrong).toEqual([0, 0, 5 * hourMs, 5 * hourMs])
  })

  it('takes the messages of one request for one saying', () => {
    const offsets = createOffsets()
    offsets.of('c', received, received)
    expect([1, 2, 3].map(() => offsets.of('c', received, received + hourMs))).toEqual([0, 0, 0])
  })

  it('keeps clients apart', () => {
    const offsets = createOffsets()
    offsets.of('wrong', received - 2 * hourMs, received)
    expect(offsets.of('right', received, received)).toBe(0)
  })
})
