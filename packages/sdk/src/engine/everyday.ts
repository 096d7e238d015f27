import { everyday, hasHistory } from '@milepost/targeting/everyday'
import type { World } from './engine.ts'
import { createMomentOf } from './moment.ts'
import { createRulebook, type Questions } from './rulebook.ts'

/** What every decision takes, and the everyday questions. */
export interface Everyday extends Questions {
  hasHistory: typeof hasHistory
  createRulebook: typeof createRulebook
  momentOf: ReturnType<typeof createMomentOf>
}

/** A chunk that is fetched when something published may apply: most pages of a host have nothing to show. */
export function createEveryday(world: World): Everyday {
  return { targeting: everyday, hasHistory, createRulebook, momentOf: createMomentOf(world) }
}
