// @vitest-environment node
import { expect, it } from 'vitest'
import { startServer } from './milepost.ts'

it('a server that is started is there once it says so itself', async () => {
  const child = await startServer('demo', ['-e', "console.log('demo: ready on http://localhost:1'); setTimeout(() => {}, 60_000)"], 'ready on')
  expect(child.kill()).toBe(true)
})

it('one that ends before it listens gives its last words as the reason', async () => {
  await expect(startServer('collector', ['-e', "console.error('port 4400 is in use'); process.exitCode = 1"], 'listens on')).rejects.toThrow(/^port 4400 is in use$/)
  await expect(startServer('collector', ['-e', ''], 'listens on')).rejects.toThrow('collector ended with exit code 0')
})
