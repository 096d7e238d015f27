import { expect, test } from 'vitest'
import type { Store } from '../store.ts'
import { StoreUnreachable } from '../unreachable.ts'
import { createShard } from './shard.ts'

/** A database that the test takes away and brings back. */
function setUp() {
  const world = { lives: true, opens: 0, closes: 0 }
  const gone = new Error('gone')
  const open = async () => {
    if (!world.lives) throw gone
    world.opens++
    return { close: async () => void world.closes++ } as Store
  }
  const shard = createShard({ number: 2, name: 'two', open, isAlive: async () => world.lives, isGone: (error) => error === gone }, { probeMs: 5, suspiciousMs: 10 })
  const ask = () => shard.ask(async () => {
    if (!world.lives) throw gone
    return 'answer'
  })
  return { world, shard, ask, gone }
}

test('what is asked is answered by a store that is opened once', async () => {
  const { world, shard, ask } = setUp()
  expect(await Promise.all([ask(), ask()])).toEqual(['answer', 'answer'])
  expect(world.opens).toBe(1)
  await shard.close()
  expect(world.closes).toBe(1)
})

test('a database that goes away is said so, refused at once, and opened anew when it is back', async () => {
  const { world, shard, ask } = setUp()
  await ask()
  world.lives = false
  await expect(ask()).rejects.toThrow(StoreUnreachable)
  await expect.poll(() => shard.isReachable()).toBe(false)
  let isAsked = false
  await expect(shard.ask(async () => (isAsked = true))).rejects.toThrow('the database two cannot be reached')
  expect(isAsked).toBe(false)
  world.lives = true
  await expect.poll(() => shard.isReachable()).toBe(true)
  expect(await ask()).toBe('answer')
  expect([world.opens, world.closes]).toEqual([2, 1])
  await shard.close()
})

test('a question that hangs is let go once the database gives no sign of life, and not before', async () => {
  const { world, shard } = setUp()
  let isLetGo = false
  const hanging = shard.ask(() => new Promise<never>(() => {})).catch((error: unknown) => ((isLetGo = true), error))
  expect(await shard.ask(() => new Promise((resolve) => setTimeout(resolve, 60, 'slow')))).toBe('slow')
  expect([isLetGo, shard.isReachable()]).toEqual([false, true])
  world.lives = false
  expect(await hanging).toBeInstanceOf(StoreUnreachable)
  await shard.close()
})

test('an error that the database answered is passed on as it is, and one broken connection is not a lost server', async () => {
  const { shard, gone } = setUp()
  const wrong = new Error('duplicate key')
  await expect(shard.ask(() => Promise.reject(wrong))).rejects.toBe(wrong)
  await expect(shard.ask(() => Promise.reject(gone))).rejects.toThrow(StoreUnreachable)
  expect(await shard.ask(() => Promise.resolve(shard.isReachable()))).toBe(true)
  await shard.close()
})
