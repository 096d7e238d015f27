import type { ExperienceProgress } from '@milepost/contract'
import type { Browser } from '../browser/browser.ts'
import { openChannel } from '../browser/channel.ts'
import { isObject } from '../browser/stored.ts'
import type { Memory } from './memory.ts'

/**
 * Tells the other tabs of an origin how far the person came, and hears it from them. Storage says it, too, but not where it
 * is blocked or full.
 * @returns tells.
 */
export function createTabs(browser: Browser, scope: string, memory: Memory, onChange: () => void) {
  const channel = openChannel(browser, `${scope}.progress`, (word) => {
    if (!isObject(word) || word.key !== memory.key() || typeof word.experience !== 'string' || !isObject(word.progress)) return
    memory.grow(word.experience, word.progress)
    onChange()
  })
  return (experience: string, progress: ExperienceProgress) => channel.post({ key: memory.key(), experience, progress })
}
