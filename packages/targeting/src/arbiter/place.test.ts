import { describe, expect, it } from 'vitest'
import { decide } from '../whole.ts'
import { banner, checklist, hotspot, modal, momentWith, now, resourceCentre, saysOf, seen, survey, tooltip, tour } from './moments.fixture.ts'

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

  it('is never taken unasked by what stands by, nor by a checklist that is a part of the page', () => {
    const inline = checklist('inline', { inside: '#slot' })
    const standing = [hotspot('dot'), hotspot('other'), resourceCentre('help'), inline]
    expect(saysOf(decide(standing, momentWith()))).toEqual({ dot: 'launcher', other: 'launcher', help: 'launcher', inline: 'launcher' })
    expect(saysOf(decide([...standing, tip], momentWith({ started: ['inline'] })))).toMatchObject({ inline: 'launcher', tip: 'full' })
    expect(saysOf(decide(standing, momentWith({ started: ['dot'] })))).toMatchObject({ dot: 'full', other: 'launcher' })
  })

  it('has a strip beside it for one ambient surface at a time, which costs nothing', () => {
    const [news, sale] = [banner('news'), banner('sale', { priority: 60 })]
    const cooling = momentWith({}, { tip: seen(now) })
    expect(saysOf(decide([news, sale, modal('hello')], momentWith()))).toEqual({ news: 'outranked', sale: 'full', hello: 'full' })
    expect(saysOf(decide([news, sale], momentWith({ open: [open('news')] })))).toEqual({ news: 'full', sale: 'busy' })
    expect(decide([news, sale], momentWith()).held).toMatchObject([{ behind: 'sale' }])
    expect(saysOf(decide([news, tip, tour('round')], cooling))).toEqual({ news: 'full', tip: 'frequency', round: 'coolDown' })
  })

  it('is kept for a tour whose target is away, and given back to it', () => {
    const round = tour('round')
    const session = { open: [open('round')] }
    expect(saysOf(decide([round, tip], momentWith({ ...session, targetMissing: ['round'] }, { round: seen(now - 60_000) })))).toEqual({ round: 'targetMissing', tip: 'full' })
    expect(saysOf(decide([round, tip], momentWith(session, { round: seen(now - 60_000) })))).toEqual({ round: 'full', tip: 'busy' })
  })
})

describe('what stands by for ever', () => {
  it('is not used up by being seen, done or dismissed', () => {
    expect(saysOf(decide([resourceCentre('help')], momentWith({}, { help: { seenAt: [1], doneAt: 2, dismissedAt: 3 } })))).toEqual({ help: 'launcher' })
  })
})
