import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { compare } from './compare.ts'
import { past } from './past/past.ts'
import { live } from './product/live.ts'
import { openProduct, type Product } from './product/product.ts'
import { reckon } from './reckoning/reckon.ts'

let product: Product
beforeEach(async () => {
  product = await openProduct()
})
afterEach(() => product.close())

/** Small enough for every run; `pnpm oracle --histories 1000 --seed N` goes through more. */
it.each([
  [1, 30],
  [2, 30],
])('the product agrees with the second implementation, seed %d, %d histories', async (seed, numRuns) => {
  const agrees = fc.asyncProperty(past(), async (each) => {
    expect(await compare(reckon(each), await live(product, each))).toEqual([])
  })
  await fc.assert(agrees, { seed, numRuns })
})
