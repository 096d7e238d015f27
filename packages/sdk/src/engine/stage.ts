import type { Decision } from '@milepost/targeting'
import type { Cancel } from '../browser/browser.ts'
import { pictureMs } from '../screen/picture.ts'
import { createScreen } from '../screen/screen.ts'
import { surfaces as builtIn } from '../surfaces/surfaces.ts'
import type { Afterwards } from './afterwards.ts'
import type { World } from './engine.ts'
import type { Here } from './moment.ts'
import type { Rulebook } from './rulebook.ts'

/** What is on screen, and who hears of it. In the chunk of the screen, which a page fetches that has something to show. */
export interface Stage {
  draw(book: Rulebook, moment: Here, decision: Decision): void
  end: Cancel
}

export function createStage({ browser, surfaces = builtIn, memory, visits, eyes, afterwards: later, soon, onSettled, complain }: World): Stage {
  const afterwards = later()
  /** What follows once something stands there: only then it is fetched. */
  const follow = (act: (afterwards: Afterwards) => void) => {
    afterwards.when(act)
    browser.after(pictureMs, () => {
      onSettled()
      eyes()?.keep()
      afterwards.get()
    })
  }
  const screen = createScreen({
    browser,
    surfaces,
    onShown: (experience) => follow(({ announce }) => announce(experience)),
    onBox: (experience, element) => afterwards.when(({ watch }) => watch(experience, element)),
    onReport(experience, report) {
      // Remembered whatever can still be fetched.
      if (report.kind === 'dismissed') memory.grow(experience.id, { dismissedAt: browser.now() })
      visits.update(({ untaken = [] }) => ({ untaken: [...untaken, { experience: experience.id, report }] }))
      follow(({ takeAll }) => takeAll())
      soon()
    },
    onProblem: (error) => complain('surface', error),
  })
  return {
    draw(book, moment, decision) {
      screen.draw(decision.shown, {
        manifest: book.manifest,
        targeting: book.targeting,
        moment,
        decision,
        findDraft: ({ id }) => memory.known().drafts[id],
        findTarget: (target) => eyes()?.find(target) ?? null,
        standingOf: (tour) => eyes()!.tours()!.standingOf(book, tour, moment, visits.get()),
      })
    },
    end: screen.end,
  }
}
