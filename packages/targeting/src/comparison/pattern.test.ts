import { describe, expect, it } from 'vitest'
import { fits } from './pattern.ts'

describe('fits', () => {
  it.each([
    ['^/boards/\\d+$', '/boards/12', true],
    ['^/boards/\\d+$', '/boards/new', false],
    ['[(+*)]+', '(+)', true],
    ['(?:abc){2}', 'abcabc', true],
    ['(a+)b+', 'aab', true],
    ['\\(a+\\)+', '(a)', true],
    ['(a)(b|c)', 'ac', true],
  ])('%s on %s: %s', (pattern, input, truth) => {
    expect(fits(pattern, input)).toBe(truth)
  })

  it.each(['(a+)+$', '((a+))+$', '(a|a)*$', '((a|b)c)+$', '(?:a*)*$', '(a{1,})+', '(\\w+\\s?)*$', '(', '[', 'a**', 'x'.repeat(201)])(
    'does not try %s',
    (pattern) => {
      expect(fits(pattern, `${'a'.repeat(60)}!`)).toBeUndefined()
    },
  )

  it('does not try an input of more than a thousand characters', () => {
    expect(fits('a', 'a'.repeat(1000))).toBe(true)
    expect(fits('a', 'a'.repeat(1001))).toBeUndefined()
  })
})
