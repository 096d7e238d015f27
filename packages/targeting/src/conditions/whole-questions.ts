import type { LeafKind } from '@milepost/contract'
import { fits } from '../comparison/pattern.ts'
import { activeDays } from './active-days.ts'
import { device } from './device.ts'
import { elapsed } from './elapsed.ts'
import { element } from './element.ts'
import { event } from './event.ts'
import { language } from './language.ts'
import { milestone } from './milestone.ts'
import { progress } from './progress.ts'
import type { Question } from './question.ts'
import { sample } from './sample.ts'
import { score } from './score.ts'
import { stage } from './stage.ts'
import { trait } from './trait.ts'
import { everydayWays, urlBy } from './url.ts'

/** How each kind of condition is asked; a forgotten kind does not compile. */
export const wholeQuestions = {
  trait,
  event,
  milestone,
  progress,
  url: urlBy({ ...everydayWays, regex: fits }),
  activeDays,
  stage,
  score,
  device,
  language,
  elapsed,
  element,
  sample,
} satisfies { [Kind in LeafKind]: Question<Kind> }
