import { event } from './event.ts'
import { milestone } from './milestone.ts'
import { progress } from './progress.ts'
import { trait } from './trait.ts'
import { everydayWays, urlBy } from './url.ts'

/**
 * The kinds of condition that most rules are made of. When their answers turn by time alone is in the whole: a browser asks
 * again every few minutes.
 */
export const everydayQuestions = { trait, event, milestone, progress, url: urlBy(everydayWays) }
