import { event } from './event.ts'
import { trait } from './trait.ts'
import { everydayWays, urlBy } from './url.ts'

/** The questions of most rules. */
export const everydayQuestions = { trait, event, url: urlBy(everydayWays) }
