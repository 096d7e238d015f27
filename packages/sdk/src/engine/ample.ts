import type { Experience } from '@milepost/contract'
import { ample } from '@milepost/targeting/ample'
import type { Browser } from '../browser/browser.ts'
import { deviceOf } from './device.ts'
import type { World } from './engine.ts'
import { lazily } from './lazily.ts'
import { withMilestones } from './milestones.ts'
import { noteReady } from './readiness.ts'
import type { Questions } from './rulebook.ts'
import type { Senses } from './senses.ts'
import type { Visits } from './visit.ts'

/** Every question but those about histories. A chunk that is fetched where the published rules ask more than everyday ones. */
export function createAmple({ browser, visits, soon, onProblem }: World): Questions {
  return {
    targeting: ample,
    senses: lateSenses(browser, visits, soon, onProblem),
    complete(asked, book, candidates) {
      const subject = withMilestones({ ...asked, device: deviceOf(browser.window.innerWidth) }, book)
      noteReady(visits, book, candidates, subject)
      return subject
    },
  }
}

const sensed = ['exit', 'scroll', 'dwell']
const isSensed = ({ trigger }: Experience) => trigger !== undefined && sensed.includes(trigger.on)

/** Fetched when the first trigger needs them. */
function lateSenses(browser: Browser, visits: Visits, soon: () => void, onProblem: (error: unknown) => void): Senses {
  const senses = lazily(async () => (await import('./senses.ts')).createSenses(browser, visits, soon), onProblem)
  return {
    attend(experiences) {
      if (!senses.peek() && !experiences.some(isSensed)) return
      senses.get()
      senses.when(({ attend }) => attend(experiences))
    },
  }
}
