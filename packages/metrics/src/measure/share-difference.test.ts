import { describe, expect, it } from 'vitest'
import { share } from './share.ts'
import { shareDifference } from './share-difference.ts'

describe('the difference of two shares', () => {
  // Newcombe 1998, Statistics in Medicine 17, table II (a): 56/70 against 48/80, method 10.
  it('has the published interval', () => {
    const { value, n, lo, hi } = shareDifference(share(56, 70), share(48, 80))
    expect(value).toBeCloseTo(20, 10)
    expect(n).toBe(150)
    expect(lo).toBeCloseTo(5.24, 2)
    expect(hi).toBeCloseTo(33.39, 2)
  })

  it('is nothing where one side is nothing, and provisional where one is', () => {
    expect(shareDifference(share(1, 2), share(0, 0))).toMatchObject({ value: null, lo: null, hi: null })
    expect(shareDifference(share(1, 2), share(1, 3, { provisional: true })).provisional).toBe(true)
  })
})
