import { expect, it, vi } from 'vitest'
import { soon } from '../../../../test/harness/soon.ts'
import { watchScheme } from './watch-scheme.ts'

it('hears of a page that changes its mind, until it stops listening', async () => {
  const changed = vi.fn()
  const stop = watchScheme(window, changed)
  document.documentElement.dataset.theme = 'dark'
  await soon(() => expect(changed).toHaveBeenCalledTimes(1))
  stop()
  document.documentElement.dataset.theme = 'light'
  await new Promise((done) => setTimeout(done, 20))
  expect(changed).toHaveBeenCalledTimes(1)
})
