import { describe, expect, it } from 'vitest'
import { count, counted, countedMany, days, mean, percent, points, shortCount } from './number.ts'

describe('numbers in words', () => {
  it('groups thousands and writes a true minus', () => {
    expect(count(12480)).toBe('12,480')
    expect(count(-3)).toBe('\u22123')
  })

  it('shortens only from ten thousand on', () => {
    expect(shortCount(9999)).toBe('9,999')
    expect(shortCount(12_480)).toBe('12.5K')
  })

  it('shows a share as a whole percent and never minus zero', () => {
    expect(percent(0.6449)).toBe('64%')
    expect(percent(-0.001)).toBe('0%')
    expect(points(-0.2)).toBe('0')
  })

  it('shows an effort score to a tenth', () => {
    expect(mean(5.25)).toBe('5.3')
  })

  it('knows one from many', () => {
    expect(counted(1, 'account')).toBe('1 account')
    expect(counted(2, 'person', 'people')).toBe('2 people')
    expect([1, 4].map((value) => countedMany(value, 'people'))).toEqual(['1 person', '4 people'])
    expect([1, 4].map((value) => countedMany(value, 'pieces of feedback'))).toEqual(['1 piece of feedback', '4 pieces of feedback'])
  })

  it('says short stays in hours and long ones in whole days', () => {
    expect(days(0.01)).toBe('14 minutes')
    expect(days(0)).toBe('1 minute')
    expect(days(0.5)).toBe('12 hours')
    expect(days(3.25)).toBe('3.3 days')
    expect(days(41.6)).toBe('42 days')
  })
})
