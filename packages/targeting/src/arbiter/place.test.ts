import { describe, expect, it } from 'vitest'
import { decide } from './decide.ts'
import { checklist, momentWith, now, saysOf, seen, survey, tooltip } from './moments.fixture.ts'

const open = (experience: string, form: 'full' | 'launcher' = 'full', engaged = false) => ({ experience, form, ...(engaged && { engaged }) })
const list = checklist('list')
const tip = tooltip('tip')
const nps = survey('nps')
const never = { kind: 'any', of: [] } as const

describe('the one place on screen', () => {
  it('goes to the higher priority, then to the id that comes first', () => {
    expect(saysOf(decide([tip, nps], momentWith()))).toEqual({ nps: 'full', tip: 'outranked' })
    expect(saysOf(decide([{ ...tip, priority: 51 }, nps], momentWith()))).toEqual({ nps: 'outranked', tip: 'full' })
    const { held } = decide([tip, nps], momentWith())
    expect(held[0]).toMatchObject({ behind: 'nps', until: null })
  })

  it('is taken by a checklist at first sight when nothing else wants it', () => {
    expect(saysOf(decide([list], momentWith()))).toEqual({ list: 'full' })
    expect(saysOf(decide([list, tip], momentWith()))).toEqual({ list: 'launcher', tip: 'full' })
    expect(saysOf(decide([list], momentWith({}, { list: seen(1) })))).toEqual({ list: 'launcher' })
    expect(saysOf(decide([list, checklist('more')], momentWith()))).toEqual({ list: 'full', more: 'launcher' })
  })

  it('is kept by what is on screen, whatever the priority of what comes', () => {
    const urgent = tooltip('urgent', { priority: 100 })
    expect(saysOf(decide([tip, urgent], momentWith({ open: [open('tip')] }, { tip: seen(now) })))).toEqual({ tip: 'full', urgent: 'coolDown' })
    expect(saysOf(decide([list, urgent], momentWith({ open: [open('list')] }, { list: seen(now) })))).toEqual({ list: 'full', urgent: 'busy' })
  })

  it('is left by what is dismissed, snoozed, no longer for this person, or quiet', () => {
    const there = { open: [open('tip')] }
    expect(saysOf(decide([tip], momentWith(there, { tip: { dismissedAt: now } })))).toEqual({ tip: 'dismissed' })
    expect(saysOf(decide([tip], momentWith(there, { tip: { snoozedUntil: now + 1 } })))).toEqual({ tip: 'snoozed' })
    expect(saysOf(decide([{ ...tip, audience: never }], momentWith(there)))).toEqual({ tip: 'audience' })
    expect(saysOf(decide([tip], momentWith({ ...there, quiet: 'optedOut' })))).toEqual({ tip: 'quiet' })
  })

  it('is not left because the audience is no longer known, the schedule ends or it is done', () => {
    const doubtful = tooltip('tip', { audience: { kind: 'device', in: ['phone'] }, schedule: { to: '2020-01-01' } })
    expect(saysOf(decide([doubtful], momentWith({ open: [open('tip')] }, { tip: { doneAt: now } })))).toEqual({ tip: 'full' })
  })

  it('is not taken from a survey that somebody is answering, but by quiet', () => {
    const answering = { open: [open('nps', 'full', true)] }
    const survey = { ...nps, audience: never }
    expect(saysOf(decide([survey, list], momentWith({ ...answering, started: ['list'] })))).toEqual({ nps: 'full', list: 'launcher' })
    expect(saysOf(decide([survey], momentWith({ ...answering, quiet: 'x' })))).toEqual({ nps: 'quiet' })
  })

  it('is free for others while the target of what was there is missing', () => {
    expect(saysOf(decide([tip, list], momentWith({ open: [open('tip')], targetMissing: ['tip'] }, { tip: seen(now) })))).toEqual({ tip: 'targetMissing', list: 'full' })
  })

  it('goes to the checklist that the person opens, and back to a launcher when collapsed', () => {
    const known = { list: seen(1), tip: seen(now) }
    expect(saysOf(decide([list, tip], momentWith({ open: [open('list', 'launcher'), open('tip')] }, known)))).toEqual({ list: 'launcher', tip: 'full' })
    expect(saysOf(decide([list, tip], momentWith({ open: [open('list', 'launcher'), open('tip')], started: ['list'] }, known)))).toEqual({ list: 'full', tip: 'busy' })
    expect(saysOf(decide([list, tip], momentWith({ open: [open('list', 'launcher')] }, known)))).toEqual({ list: 'launcher', tip: 'frequency' })
  })

  it('goes to what a task of the open checklist starts', () => {
    const manual = tooltip('tip', { trigger: { on: 'manual' } })
    const session = { open: [open('list')], started: ['list', 'tip'] }
    expect(saysOf(decide([list, manual], momentWith(session, { list: seen(now) })))).toEqual({ list: 'launcher', tip: 'full' })
  })

  it('is not taken from an open nudge by what the host starts, only by what the person asks for', () => {
    const other = tooltip('other', { trigger: { on: 'manual' } })
    const session = { open: [open('tip')], started: ['other'] }
    expect(saysOf(decide([tip, other], momentWith(session)))).toEqual({ tip: 'full', other: 'busy' })
    expect(saysOf(decide([tip, other], momentWith(session, { other: { reopenedAt: now } })))).toEqual({ tip: 'outranked', other: 'full' })
  })

  it('is nobody\'s where an open id is no longer published', () => {
    expect(saysOf(decide([tip], momentWith({ open: [open('gone')] })))).toEqual({ tip: 'full' })
  })
})
